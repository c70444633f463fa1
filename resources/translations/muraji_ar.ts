<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Muraji</source>
        <translation>حول مُراجِع</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>نسخ الإصدارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n mentions decided</source>
        <translation>
            <numerusform>لم يُحسم شيء</numerusform>
            <numerusform>حُسمت إشارة واحدة</numerusform>
            <numerusform>حُسمت إشارتان</numerusform>
            <numerusform>حُسمت %n إشارات</numerusform>
            <numerusform>حُسمت %n إشارة</numerusform>
            <numerusform>حُسمت %n إشارة</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: {mention}</source>
        <translation>قُبل: {mention}</translation>
    </message>
    <message>
        <source>Rejected: {mention}</source>
        <translation>رُفض: {mention}</translation>
    </message>
    <message>
        <source>Undecided again: {mention}</source>
        <translation>عاد معلّقًا: {mention}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>This article</source>
        <translation>هذه المقالة</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>Published: {date}</source>
        <translation>النشر: {date}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>Come back later</source>
        <translation>للعودة إليها</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وأخرى</numerusform>
            <numerusform>واثنتان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking … you can go on meanwhile.</source>
        <translation>جارٍ الفحص… تابِع عملك في الأثناء.</translation>
    </message>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation>لم يُفحص شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet, so there is nothing to check.</source>
        <translation>لم يُحكم في شيء بعد، فلا شيء يُفحص.</translation>
    </message>
    <message numerus="yes">
        <source>No mistakes found in %n articles.</source>
        <translation>
            <numerusform>لا أخطاء.</numerusform>
            <numerusform>لا أخطاء في مقالة واحدة.</numerusform>
            <numerusform>لا أخطاء في مقالتين.</numerusform>
            <numerusform>لا أخطاء في %n مقالات.</numerusform>
            <numerusform>لا أخطاء في %n مقالة.</numerusform>
            <numerusform>لا أخطاء في %n مقالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Only you can tell which is right: go there and decide.</source>
        <translation>أنت وحدك تعرف الصواب: اذهب إليها واحكم.</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>أصلِح</translation>
    </message>
    <message>
        <source>No mistake</source>
        <translation>ليس خطأ</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>افحص مجددًا</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذه المقالة</translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation>نتائج الفحص</translation>
    </message>
</context>
<context>
    <name>ChooseSource</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>The texts are copied into the project; the files stay as they are.</source>
        <translation>تُنسخ النصوص إلى المشروع، وتبقى الملفات كما هي.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Texts, web pages, Word, tables, zip archives, annotated data</source>
        <translation>نصوص وصفحات ويب وWord وجداول وملفات zip وبيانات موسومة</translation>
    </message>
    <message>
        <source>Every article in it and in the folders inside</source>
        <translation>كل مقالة فيه وفي المجلدات التي بداخله</translation>
    </message>
</context>
<context>
    <name>CleaningBoxes</name>
    <message>
        <source>Clean the texts; every offset is carried over</source>
        <translation>تنظيف النصوص، مع نقل كل المواضع</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>ColumnPicker</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(بلا)</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لا سطر مختار</numerusform>
            <numerusform>سطر مختار واحد</numerusform>
            <numerusform>سطران مختاران</numerusform>
            <numerusform>%n أسطر مختارة</numerusform>
            <numerusform>%n سطرًا مختارًا</numerusform>
            <numerusform>%n سطر مختار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحدة تنتظر الحكم</numerusform>
            <numerusform>اثنتان تنتظران الحكم</numerusform>
            <numerusform>%n تنتظر الحكم</numerusform>
            <numerusform>%n تنتظر الحكم</numerusform>
            <numerusform>%n تنتظر الحكم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>لا مقبولة</numerusform>
            <numerusform>مقبولة واحدة</numerusform>
            <numerusform>مقبولتان</numerusform>
            <numerusform>%n مقبولة</numerusform>
            <numerusform>%n مقبولة</numerusform>
            <numerusform>%n مقبولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>لا مرفوضة</numerusform>
            <numerusform>مرفوضة واحدة</numerusform>
            <numerusform>مرفوضتان</numerusform>
            <numerusform>%n مرفوضة</numerusform>
            <numerusform>%n مرفوضة</numerusform>
            <numerusform>%n مرفوضة</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % agree</source>
        <translation>الاتفاق {share}٪</translation>
    </message>
    <message>
        <source>{sure} % sure</source>
        <translation>الثقة {sure}٪</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Out or in</source>
        <translation>إخراج أو ضم</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>الاسم التالي</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Lines in which the name stands</source>
        <translation>الأسطر التي ورد فيها الاسم</translation>
    </message>
    <message>
        <source>No name waits here. Escape goes back to the article.</source>
        <translation>لا اسم ينتظر هنا. المفتاح Esc يعيدك إلى المقالة.</translation>
    </message>
</context>
<context>
    <name>DatasetForm</name>
    <message>
        <source>Names, set apart by commas</source>
        <translation>أسماء تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>By story: copies and shared names together</source>
        <translation>بحسب الخبر: النسخ والأسماء المشتركة معًا</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>بحسب المصدر</translation>
    </message>
    <message>
        <source>By time: the newest for the test</source>
        <translation>بحسب الزمن: الأحدث للاختبار</translation>
    </message>
    <message>
        <source>At random, copies together</source>
        <translation>عشوائيًا، والنسخ معًا</translation>
    </message>
    <message>
        <source>Not split</source>
        <translation>بلا تقسيم</translation>
    </message>
    <message>
        <source>Share of training</source>
        <translation>حصة التدريب</translation>
    </message>
    <message>
        <source>Share of development</source>
        <translation>حصة التطوير</translation>
    </message>
    <message>
        <source>Share of test</source>
        <translation>حصة الاختبار</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Train, dev, test</source>
        <translation>تدريب، تطوير، اختبار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>المؤلفون</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>No font with Arabic letters was found. Install Vazirmatn or Noto Naskh Arabic.</source>
        <translation>لا يوجد خط فيه حروف عربية. ثبّت خط Vazirmatn أو Noto Naskh Arabic.</translation>
    </message>
    <message>
        <source>my project</source>
        <translation>مشروعي</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحًا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>Muraji projects (*{suffix})</source>
        <translation>مشاريع مُراجِع (‎*{suffix})</translation>
    </message>
    <message numerus="yes">
        <source>%n articles cleaned again</source>
        <translation>
            <numerusform>لم تتغير أي مقالة</numerusform>
            <numerusform>نُظّفت مقالة مجددًا</numerusform>
            <numerusform>نُظّفت مقالتان مجددًا</numerusform>
            <numerusform>نُظّفت %n مقالات مجددًا</numerusform>
            <numerusform>نُظّفت %n مقالة مجددًا</numerusform>
            <numerusform>نُظّفت %n مقالة مجددًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingPreview</name>
    <message>
        <source>Does this read well?</source>
        <translation>هل تُقرأ هذه السطور سليمة؟</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>بداية الملف</translation>
    </message>
    <message>
        <source>Do the same with all that are left</source>
        <translation>افعل الأمر نفسه مع كل ما بقي</translation>
    </message>
    <message>
        <source>Import as windows-1256</source>
        <translation>استيراد بترميز windows-1256</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8. As windows-1256 it begins like this:</source>
        <translation>الملف «{name}» ليس بترميز UTF-8. يبدأ بترميز windows-1256 هكذا:</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Muraji</source>
        <translation>مُراجِع</translation>
    </message>
    <message>
        <source>CAMeL Tools</source>
        <translation>أدوات كامل (CAMeL Tools)</translation>
    </message>
    <message>
        <source>Names are found by</source>
        <translation>من يجد الأسماء</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>مجلد النموذج</translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation>بايثون آخر</translation>
    </message>
    <message>
        <source>Nothing is fetched: download a model such as camelbert-msa-ner yourself.</source>
        <translation>لا يُنزَّل شيء تلقائيًا: نزّل بنفسك نموذجًا مثل camelbert-msa-ner.</translation>
    </message>
    <message>
        <source>The Python that has CAMeL Tools, if this one has not.</source>
        <translation>بايثون الذي فيه أدوات كامل، إن خلا منها هذا.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>The project stays as it is.</source>
        <translation>يبقى المشروع كما هو.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>Dataset folder</source>
        <translation>مجلد مجموعة بيانات</translation>
    </message>
    <message>
        <source>Only finished articles</source>
        <translation>المقالات المنتهية فقط</translation>
    </message>
    <message>
        <source>Reviewers under numbers in place of names</source>
        <translation>المراجعون بأرقام بدل أسمائهم</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>اختيار المكان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Loses: {what}</source>
        <translation>يفقد: {what}</translation>
    </message>
    <message>
        <source>Loses nothing.</source>
        <translation>لا يفقد شيئًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted mentions</source>
        <translation>
            <numerusform>لا إشارات مقبولة</numerusform>
            <numerusform>إشارة مقبولة واحدة</numerusform>
            <numerusform>إشارتان مقبولتان</numerusform>
            <numerusform>%n إشارات مقبولة</numerusform>
            <numerusform>%n إشارة مقبولة</numerusform>
            <numerusform>%n إشارة مقبولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided suggestions</source>
        <translation>
            <numerusform>لا اقتراحات معلّقة</numerusform>
            <numerusform>اقتراح معلّق واحد</numerusform>
            <numerusform>اقتراحان معلّقان</numerusform>
            <numerusform>%n اقتراحات معلّقة</numerusform>
            <numerusform>%n اقتراحًا معلّقًا</numerusform>
            <numerusform>%n اقتراح معلّق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected ones</source>
        <translation>
            <numerusform>لا مرفوض</numerusform>
            <numerusform>مرفوض واحد</numerusform>
            <numerusform>مرفوضان اثنان</numerusform>
            <numerusform>%n مرفوضات</numerusform>
            <numerusform>%n مرفوضًا</numerusform>
            <numerusform>%n مرفوض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished articles</source>
        <translation>
            <numerusform>لا مقالات غير منتهية</numerusform>
            <numerusform>مقالة غير منتهية واحدة</numerusform>
            <numerusform>مقالتان غير منتهيتين</numerusform>
            <numerusform>%n مقالات غير منتهية</numerusform>
            <numerusform>%n مقالة غير منتهية</numerusform>
            <numerusform>%n مقالة غير منتهية</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Goes out: {what}.</source>
        <translation>يُصدَّر: {what}.</translation>
    </message>
    <message>
        <source>Stays out of training data: {what}.</source>
        <translation>يبقى خارج بيانات التدريب: {what}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported</source>
        <translation>
            <numerusform>لم تُصدَّر أي مقالة</numerusform>
            <numerusform>صُدِّرت مقالة واحدة</numerusform>
            <numerusform>صُدِّرت مقالتان</numerusform>
            <numerusform>صُدِّرت %n مقالات</numerusform>
            <numerusform>صُدِّرت %n مقالة</numerusform>
            <numerusform>صُدِّرت %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the dataset</source>
        <translation>مجلد مجموعة البيانات</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>The same name in this article</source>
        <translation>الاسم نفسه في هذه المقالة</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>الإرشادات</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>ابحث في الدليل</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words.</source>
        <translation>لم يُعثر على شيء. جرّب كلمات أقل.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Do again to here</source>
        <translation>إعادة إلى هنا</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>تراجع إلى هنا</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذه المقالة</translation>
    </message>
    <message>
        <source>Nothing has been decided yet. What you do stands here.</source>
        <translation>لم يُحكم في شيء بعد. ما تفعله يُسجَّل هنا.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Convert offsets that count UTF-16 units or bytes</source>
        <translation>تحويل المواضع المعدودة بوحدات UTF-16 أو بالبايتات</translation>
    </message>
    <message numerus="yes">
        <source>%n articles would come in</source>
        <translation>
            <numerusform>لن تدخل أي مقالة</numerusform>
            <numerusform>ستدخل مقالة واحدة</numerusform>
            <numerusform>ستدخل مقالتان</numerusform>
            <numerusform>ستدخل %n مقالات</numerusform>
            <numerusform>ستدخل %n مقالة</numerusform>
            <numerusform>ستدخل %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>بداية الملف</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>لم يُستورد شيء بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>لا مكرر</numerusform>
            <numerusform>واحدة موجودة من قبل</numerusform>
            <numerusform>اثنتان موجودتان من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n much like another</source>
        <translation>
            <numerusform>لا متشابه</numerusform>
            <numerusform>واحدة تشبه غيرها كثيرًا</numerusform>
            <numerusform>اثنتان تشبهان غيرهما كثيرًا</numerusform>
            <numerusform>%n تشبه غيرها كثيرًا</numerusform>
            <numerusform>%n تشبه غيرها كثيرًا</numerusform>
            <numerusform>%n تشبه غيرها كثيرًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>لا ملف متعذر</numerusform>
            <numerusform>ملف واحد تعذّرت قراءته</numerusform>
            <numerusform>ملفان تعذّرت قراءتهما</numerusform>
            <numerusform>%n ملفات تعذّرت قراءتها</numerusform>
            <numerusform>%n ملفًا تعذّرت قراءته</numerusform>
            <numerusform>%n ملف تعذّرت قراءته</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Cut lines</source>
        <translation>سطور محذوفة</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما فيه خطأ</translation>
    </message>
    <message>
        <source>“{name}” is much like “{other}”.</source>
        <translation>«{name}» يشبه «{other}» كثيرًا.</translation>
    </message>
    <message>
        <source>“{name}” is already in the project as “{standing}”.</source>
        <translation>«{name}» موجود في المشروع باسم «{standing}».</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Files that were not imported</source>
        <translation>ملفات لم تُستورد</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>نسخ القائمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>لم تُستورد أي مقالة</numerusform>
            <numerusform>استُوردت مقالة واحدة</numerusform>
            <numerusform>استُوردت مقالتان</numerusform>
            <numerusform>استُوردت %n مقالات</numerusform>
            <numerusform>استُوردت %n مقالة</numerusform>
            <numerusform>استُوردت %n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>لا مكرر</numerusform>
            <numerusform>واحدة موجودة من قبل</numerusform>
            <numerusform>اثنتان موجودتان من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat another article</source>
        <translation>
            <numerusform>لا مكرّر</numerusform>
            <numerusform>واحدة تكرر غيرها</numerusform>
            <numerusform>اثنتان تكرران غيرهما</numerusform>
            <numerusform>%n تكرر غيرها</numerusform>
            <numerusform>%n تكرر غيرها</numerusform>
            <numerusform>%n تكرر غيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>استُورد كل شيء</numerusform>
            <numerusform>ملف واحد لم يُستورد</numerusform>
            <numerusform>ملفان لم يُستوردا</numerusform>
            <numerusform>%n ملفات لم تُستورد</numerusform>
            <numerusform>%n ملفًا لم يُستورد</numerusform>
            <numerusform>%n ملف لم يُستورد</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>تقرير الاستيراد</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Articles ({pattern});;All files (*)</source>
        <translation>مقالات ({pattern});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>عرض القائمة</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a label to mark this text.</source>
        <translation>اختر فئة لتعليم هذا النص.</translation>
    </message>
    <message numerus="yes">
        <source>In this article: %n</source>
        <translation>
            <numerusform>ليست في هذه المقالة</numerusform>
            <numerusform>في هذه المقالة: مرة واحدة</numerusform>
            <numerusform>في هذه المقالة: مرتان</numerusform>
            <numerusform>في هذه المقالة: %n مرات</numerusform>
            <numerusform>في هذه المقالة: %n مرة</numerusform>
            <numerusform>في هذه المقالة: %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحَّحة</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>added</source>
        <translation>مضافة</translation>
    </message>
    <message>
        <source>Come back later</source>
        <translation>للعودة إليها</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>Nothing in hand. {key} goes to the next suggestion.</source>
        <translation>لا شيء قيد النظر. المفتاح {key} ينقلك إلى الاقتراح التالي.</translation>
    </message>
    <message>
        <source>Nothing in hand.</source>
        <translation>لا شيء قيد النظر.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Proclitic</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>الحافة اليسرى</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>الحافة اليمنى</translation>
    </message>
    <message>
        <source>{reason} · {sure} % sure</source>
        <translation>{reason} · الثقة {sure}٪</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
</context>
<context>
    <name>KeyCapture</name>
    <message>
        <source>Press the key for “{command}”. Esc leaves.</source>
        <translation>اضغط المفتاح الذي تريده للأمر «{command}». Esc للخروج.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>الأصلي</translation>
    </message>
    <message>
        <source>All standard</source>
        <translation>الأصلية كلها</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>ابحث في الأوامر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>{key}: {commands}</source>
        <translation>المفتاح {key}: {commands}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The first of these has the key, the others are out of reach:</source>
        <translation>المفتاح لأول هذه الأوامر، أما الباقية فلا تُبلَغ به:</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys work by their place, under every layout. Shift with a label&apos;s key gives it to the whole group. Any key closes this.</source>
        <translation>تعمل المفاتيح بمواضعها أيًّا كانت لغة اللوحة. Shift مع مفتاح الفئة يعطيها للمجموعة كلها. أي مفتاح يغلق هذه الورقة.</translation>
    </message>
</context>
<context>
    <name>KindNames</name>
    <message>
        <source>headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>سطر التاريخ</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>سطر الكاتب</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>share bar</source>
        <translation>شريط مشاركة</translation>
    </message>
    <message>
        <source>related news</source>
        <translation>أخبار ذات صلة</translation>
    </message>
    <message>
        <source>comment form</source>
        <translation>نموذج تعليق</translation>
    </message>
    <message>
        <source>view counter</source>
        <translation>عدّاد مشاهدات</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>قائمة تنقّل</translation>
    </message>
    <message>
        <source>source footer</source>
        <translation>مصدر وتذييل</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>other news</source>
        <translation>خبر آخر</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>سطر واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>لا أسطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%n أسطر</numerusform>
            <numerusform>%n سطرًا</numerusform>
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Labels of the project</source>
        <translation>فئات المشروع</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>دمج في</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Another label has this name, or it is empty.</source>
        <translation>الاسم فارغ أو تحمله فئة أخرى.</translation>
    </message>
    <message>
        <source>Nothing changes yet. Whatever is done here is one step to undo.</source>
        <translation>لم يتغيّر شيء بعد. كل ما يُنفَّذ هنا خطوة واحدة يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>Topics of articles</source>
        <translation>موضوعات المقالات</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>جهات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمن</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>أعداد</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>الاسم عند التصدير</translation>
    </message>
    <message>
        <source>Title in Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Key: a digit, or L and a letter</source>
        <translation>المفتاح: رقم، أو L وحرف</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Meaning in Arabic</source>
        <translation>المعنى بالعربية</translation>
    </message>
    <message>
        <source>Meaning in English</source>
        <translation>المعنى بالإنجليزية</translation>
    </message>
    <message>
        <source>Guidelines of this project</source>
        <translation>إرشادات هذا المشروع</translation>
    </message>
    <message>
        <source>Key: the letter after D</source>
        <translation>المفتاح: الحرف الذي يلي D</translation>
    </message>
</context>
<context>
    <name>LabelGrid</name>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
</context>
<context>
    <name>LabelMapper</name>
    <message>
        <source>Annotations come in as the files decide them</source>
        <translation>تدخل الوسوم كما قررتها الملفات</translation>
    </message>
    <message>
        <source>Annotations come in as suggestions to be reviewed</source>
        <translation>تدخل الوسوم اقتراحات تنتظر المراجعة</translation>
    </message>
    <message>
        <source>What “{name}” becomes</source>
        <translation>ما تصير إليه «{name}»</translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation>فئة جديدة «{name}»</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>تُترك</translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message>
        <source>Learning</source>
        <translation>التعلّم</translation>
    </message>
    <message>
        <source>Use what was learned</source>
        <translation>استعمال ما تعلّمه المشروع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Several labels: {names}</source>
        <translation>أكثر من فئة: {names}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>المحجوب</translation>
    </message>
    <message>
        <source>Engine and memory</source>
        <translation>المحرّك والذاكرة</translation>
    </message>
    <message>
        <source>With the model</source>
        <translation>مع النموذج</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>يقترح</translation>
    </message>
    <message>
        <source>Figures per label</source>
        <translation>الأرقام لكل فئة</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>تعلّم الآن</translation>
    </message>
    <message>
        <source>Export the model…</source>
        <translation>تصدير النموذج…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا نموذج</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>تصدير النموذج</translation>
    </message>
    <message>
        <source>Learned models (*.zip)</source>
        <translation>نماذج متعلَّمة (*.zip)</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Value of “{surface}”</source>
        <translation>قيمة «{surface}»</translation>
    </message>
    <message>
        <source>2024-12-08, 8/12/2024, 3000, or in words. Enter keeps, Esc leaves.</source>
        <translation>2024-12-08 أو 8/12/2024 أو 3000 أو بالكلمات. Enter للحفظ وEsc للخروج.</translation>
    </message>
    <message>
        <source>Note on “{surface}”</source>
        <translation>ملاحظة على «{surface}»</translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves. Empty takes the note off.</source>
        <translation>Enter للحفظ وEsc للخروج. السطر الفارغ يمحو الملاحظة.</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقالة</translation>
    </message>
    <message>
        <source>The article was published on</source>
        <translation>تاريخ نشر المقالة</translation>
    </message>
    <message>
        <source>2024-12-08 or 8/12/2024. “Today”, “yesterday” and weekdays follow it.</source>
        <translation>2024-12-08 أو 8/12/2024. تُحسب منه «اليوم» و«أمس» وأيام الأسبوع.</translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are left out</source>
        <translation>
            <numerusform>لا أسطر متروكة</numerusform>
            <numerusform>سطر واحد متروك</numerusform>
            <numerusform>سطران متروكان</numerusform>
            <numerusform>%n أسطر متروكة</numerusform>
            <numerusform>%n سطرًا متروكًا</numerusform>
            <numerusform>%n سطر متروك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>Letters at the edges</source>
        <translation>حروف الحافتين</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Muraji</source>
        <translation>مُراجِع</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>MeterSheet</name>
    <message>
        <source>What the review costs</source>
        <translation>كلفة المراجعة</translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation>أي مفتاح يغلق هذه.</translation>
    </message>
    <message>
        <source>Reading the journal …</source>
        <translation>جارٍ قراءة السجل…</translation>
    </message>
    <message>
        <source>Something else is still being done. Open this again when it has ended.</source>
        <translation>ثمة عمل آخر لم ينتهِ بعد. افتح هذه مجددًا حين ينتهي.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet. The figures begin with your first decision.</source>
        <translation>لم يُحكم في شيء بعد. تبدأ الأرقام مع أول حكم.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles finished; the curves run from the first to the last.</source>
        <translation>
            <numerusform>لم تنتهِ أي مقالة.</numerusform>
            <numerusform>انتهت مقالة واحدة؛ المنحنيات من الأولى إلى الأخيرة.</numerusform>
            <numerusform>انتهت مقالتان؛ المنحنيات من الأولى إلى الأخيرة.</numerusform>
            <numerusform>انتهت %n مقالات؛ المنحنيات من الأولى إلى الأخيرة.</numerusform>
            <numerusform>انتهت %n مقالة؛ المنحنيات من الأولى إلى الأخيرة.</numerusform>
            <numerusform>انتهت %n مقالة؛ المنحنيات من الأولى إلى الأخيرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The curves begin with the second finished article.</source>
        <translation>تبدأ المنحنيات مع ثاني مقالة منتهية.</translation>
    </message>
    <message>
        <source>Accepted unchanged</source>
        <translation>قُبل كما هو</translation>
    </message>
    <message>
        <source>of the suggestions decided on</source>
        <translation>من الاقتراحات التي حُكم فيها</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>Actions per entity</source>
        <translation>الأحكام لكل كيان</translation>
    </message>
    <message>
        <source>decisions and undos for each entity</source>
        <translation>الأحكام والتراجعات لكل كيان</translation>
    </message>
    <message>
        <source>Expected mistakes left</source>
        <translation>الأخطاء المتوقعة الباقية</translation>
    </message>
    <message>
        <source>if all that waits were settled by its score</source>
        <translation>لو حُسم كل ما ينتظر بدرجته</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>الدقائق الباقية</translation>
    </message>
    <message>
        <source>at your pace of late</source>
        <translation>بوتيرتك في الآونة الأخيرة</translation>
    </message>
    <message>
        <source>First article {first}, last {last}</source>
        <translation>أول مقالة {first}، وآخرها {last}</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>No article is open. Import some with Ctrl+I, or drag files here.</source>
        <translation>لا مقالة مفتوحة. استورد مقالات بالمفتاحين Ctrl+I، أو اسحب الملفات إلى هنا.</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحدة تنتظر</numerusform>
            <numerusform>اثنتان تنتظران</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>حُكم فيه</translation>
    </message>
</context>
<context>
    <name>NameReviewer</name>
    <message>
        <source>Who is reviewing?</source>
        <translation>من المراجع؟</translation>
    </message>
    <message>
        <source>The name stands in every decision from now on; earlier ones keep theirs.</source>
        <translation>يُسجَّل هذا الاسم مع كل قرار من الآن، وتبقى القرارات السابقة بأسماء أصحابها.</translation>
    </message>
    <message>
        <source>Reviewer&apos;s name</source>
        <translation>اسم المراجع</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NarrowingButton</name>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>With a mention of</source>
        <translation>فيها إشارة من فئة</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>نُشرت في</translation>
    </message>
    <message>
        <source>From the source</source>
        <translation>من المصدر</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>تضييق القائمة</translation>
    </message>
    <message>
        <source>By the author</source>
        <translation>للكاتب</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>حسب الاستيراد</translation>
    </message>
    <message>
        <source>Unfinished first</source>
        <translation>غير المنتهية أولًا</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>حسب المصدر</translation>
    </message>
    <message>
        <source>Most needed first</source>
        <translation>الأحوج إلى المراجعة أولًا</translation>
    </message>
</context>
<context>
    <name>OwnListsDialog</name>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>Names that suggestions are to know in this project. CSV: name,label,id.</source>
        <translation>أسماء تعرفها الاقتراحات في هذا المشروع. ملف CSV: ‏name,label,id.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>إضافة ملف</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>اختيار قائمة</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>قوائم (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The lists count from the next suggestions on.</source>
        <translation>تسري القوائم من الاقتراحات التالية.</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>اقتراح من جديد</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>البحث في الأوامر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>In review, {decided} of {total}</source>
        <translation>قيد المراجعة، {decided} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>New, %n to decide</source>
        <translation>
            <numerusform>جديدة، لا اقتراحات فيها</numerusform>
            <numerusform>جديدة، فيها اقتراح واحد</numerusform>
            <numerusform>جديدة، فيها اقتراحان</numerusform>
            <numerusform>جديدة، فيها %n اقتراحات</numerusform>
            <numerusform>جديدة، فيها %n اقتراحًا</numerusform>
            <numerusform>جديدة، فيها %n اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليها علامة</translation>
    </message>
    <message>
        <source>Another article says nearly the same</source>
        <translation>مقالة أخرى تكاد تطابقها</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>لم تنتهِ أي منها</numerusform>
            <numerusform>انتهت واحدة</numerusform>
            <numerusform>انتهت اثنتان</numerusform>
            <numerusform>انتهت %n</numerusform>
            <numerusform>انتهت %n</numerusform>
            <numerusform>انتهت %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here fits. Choose another filter or clear the search.</source>
        <translation>لا مقالة تطابق. اختر تصفية أخرى أو امسح البحث.</translation>
    </message>
    <message>
        <source>No articles yet. Import some with Ctrl+I, or drag files here.</source>
        <translation>لا مقالات بعد. استورد بعضها بالمفتاحين Ctrl+I، أو اسحب الملفات إلى هنا.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>الباقية</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنتهية</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>المعلَّمة</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>ابحث في المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>ReadOnlyStrip</name>
    <message>
        <source>Read only: this is a copy as the project stood on opening. Nothing can be changed.</source>
        <translation>للقراءة فقط: هذه نسخة من المشروع كما كان عند فتحه، ولا يمكن تغيير شيء.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>The sheet of keys is at {path}</source>
        <translation>ورقة المفاتيح في {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Reviewer&apos;s name</source>
        <translation>اسم المراجع</translation>
    </message>
    <message>
        <source>Ask from this sureness</source>
        <translation>السؤال من هذه الثقة</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>خط القراءة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>ارتفاع السطر</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Vazirmatn</source>
        <translation>Vazirmatn</translation>
    </message>
    <message>
        <source>As the system asks</source>
        <translation>كما يطلب النظام</translation>
    </message>
    <message>
        <source>The page glides</source>
        <translation>الصفحة تنزلق</translation>
    </message>
    <message>
        <source>The page jumps</source>
        <translation>الصفحة تقفز</translation>
    </message>
    <message>
        <source>from {percent} % on</source>
        <translation>من {percent}% فأعلى</translation>
    </message>
    <message>
        <source>in this article {asked} are asked about, {faint} are faint</source>
        <translation>في هذه المقالة: يُسأل عن {asked}، والخافت {faint}</translation>
    </message>
    <message>
        <source>Names are found by</source>
        <translation>من يجد الأسماء</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>حُسم {decided} من {total}</translation>
    </message>
    <message>
        <source>Reviewer: {name}</source>
        <translation>المراجع: {name}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة تقريبًا</numerusform>
            <numerusform>بقيت دقيقتان تقريبًا</numerusform>
            <numerusform>بقيت %n دقائق تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Value: {value}</source>
        <translation>القيمة: {value}</translation>
    </message>
    <message>
        <source>Click to see how it is stored</source>
        <translation>انقر لترى كيف تُحفظ</translation>
    </message>
    <message>
        <source>{keys}  or {value}</source>
        <translation>{keys}  أو {value}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No longer there: {folder}</source>
        <translation>لم يعد هناك: {folder}</translation>
    </message>
    <message>
        <source>Muraji</source>
        <translation>مُراجِع</translation>
    </message>
    <message>
        <source>Review entities in Arabic news: by keys, offline.</source>
        <translation>مراجعة الكيانات في الأخبار العربية: بالمفاتيح، ودون إنترنت.</translation>
    </message>
    <message>
        <source>Try it on the sample</source>
        <translation>جرّب على المثال</translation>
    </message>
    <message>
        <source>Five real articles with suggestions, ready to review.</source>
        <translation>خمس مقالات حقيقية مع اقتراحاتها، جاهزة للمراجعة.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>One file on your disk holds everything you decide.</source>
        <translation>ملف واحد على جهازك يحفظ كل ما تقرره.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation>تابِع من حيث توقفت.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Or drag texts, a folder or a project into this window.</source>
        <translation>أو اسحب نصوصًا أو مجلدًا أو مشروعًا إلى هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Decide</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Names in the whole project</source>
        <translation>الأسماء في المشروع كله</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحافتان</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>The article is about</source>
        <translation>موضوع المقالة</translation>
    </message>
    <message>
        <source>Values, notes and flags</source>
        <translation>القيم والملاحظات والعلامات</translation>
    </message>
    <message>
        <source>This paragraph is</source>
        <translation>هذه الفقرة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>قبول ومتابعة</translation>
    </message>
    <message>
        <source>Reject or delete</source>
        <translation>رفض أو حذف</translation>
    </message>
    <message>
        <source>Accept the whole group</source>
        <translation>قبول المجموعة كلها</translation>
    </message>
    <message>
        <source>Accept with what is inside</source>
        <translation>قبول الإشارة وما بداخلها</translation>
    </message>
    <message>
        <source>Reject the whole group</source>
        <translation>رفض المجموعة كلها</translation>
    </message>
    <message>
        <source>Confirm the paragraph</source>
        <translation>تأكيد الفقرة</translation>
    </message>
    <message>
        <source>Make undecided again</source>
        <translation>إعادة إلى الانتظار</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>تعديل القيمة</translation>
    </message>
    <message>
        <source>Date one day later</source>
        <translation>تأخير التاريخ يومًا</translation>
    </message>
    <message>
        <source>Date one day earlier</source>
        <translation>تقديم التاريخ يومًا</translation>
    </message>
    <message>
        <source>Date of the article</source>
        <translation>تاريخ المقالة</translation>
    </message>
    <message>
        <source>Note on the mention</source>
        <translation>ملاحظة على الإشارة</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقالة</translation>
    </message>
    <message>
        <source>Flag to come back to</source>
        <translation>علامة للرجوع لاحقًا</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>علامة رجوع على المقالة</translation>
    </message>
    <message>
        <source>Next note or flag</source>
        <translation>الملاحظة أو العلامة التالية</translation>
    </message>
    <message>
        <source>Previous note or flag</source>
        <translation>الملاحظة أو العلامة السابقة</translation>
    </message>
    <message>
        <source>First other reading</source>
        <translation>القراءة الأخرى الأولى</translation>
    </message>
    <message>
        <source>Second other reading</source>
        <translation>القراءة الأخرى الثانية</translation>
    </message>
    <message>
        <source>Third other reading</source>
        <translation>القراءة الأخرى الثالثة</translation>
    </message>
    <message>
        <source>Fourth other reading</source>
        <translation>القراءة الأخرى الرابعة</translation>
    </message>
    <message>
        <source>Left edge left by a word</source>
        <translation>الحافة اليسرى كلمةً إلى اليسار</translation>
    </message>
    <message>
        <source>Left edge right by a word</source>
        <translation>الحافة اليسرى كلمةً إلى اليمين</translation>
    </message>
    <message>
        <source>Right edge left by a word</source>
        <translation>الحافة اليمنى كلمةً إلى اليسار</translation>
    </message>
    <message>
        <source>Right edge right by a word</source>
        <translation>الحافة اليمنى كلمةً إلى اليمين</translation>
    </message>
    <message>
        <source>Left edge left by a letter</source>
        <translation>الحافة اليسرى حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Left edge right by a letter</source>
        <translation>الحافة اليسرى حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Right edge left by a letter</source>
        <translation>الحافة اليمنى حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Right edge right by a letter</source>
        <translation>الحافة اليمنى حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Proclitic off or on</source>
        <translation>فصل الحرف السابق أو وصله</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>Reading order or least certain first</source>
        <translation>ترتيب القراءة أو الأقل يقينًا أولًا</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>الإشارة التالية</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>الإشارة السابقة</translation>
    </message>
    <message>
        <source>Out to the mention around</source>
        <translation>إلى الإشارة المحيطة</translation>
    </message>
    <message>
        <source>Into the mention inside</source>
        <translation>إلى الإشارة التي في الداخل</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>الفقرة التالية</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>الفقرة السابقة</translation>
    </message>
    <message>
        <source>Next faint candidate</source>
        <translation>المرشح الخافت التالي</translation>
    </message>
    <message>
        <source>Previous faint candidate</source>
        <translation>المرشح الخافت السابق</translation>
    </message>
    <message>
        <source>Caret left by a word</source>
        <translation>المؤشر كلمةً إلى اليسار</translation>
    </message>
    <message>
        <source>Caret right by a word</source>
        <translation>المؤشر كلمةً إلى اليمين</translation>
    </message>
    <message>
        <source>Widen the caret to the left</source>
        <translation>توسيع المؤشر إلى اليسار</translation>
    </message>
    <message>
        <source>Widen the caret to the right</source>
        <translation>توسيع المؤشر إلى اليمين</translation>
    </message>
    <message>
        <source>Jump again</source>
        <translation>القفز مجددًا</translation>
    </message>
    <message>
        <source>One screen down</source>
        <translation>شاشة إلى الأسفل</translation>
    </message>
    <message>
        <source>One screen up</source>
        <translation>شاشة إلى الأعلى</translation>
    </message>
    <message>
        <source>Caret into the mention</source>
        <translation>المؤشر إلى داخل الإشارة</translation>
    </message>
    <message>
        <source>Take the next paragraph in</source>
        <translation>ضمّ الفقرة التالية</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>ترك التحديد</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>إنهاء المقالة</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>إعادة فتح المقالة</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقالة السابقة</translation>
    </message>
    <message>
        <source>Next unfinished article</source>
        <translation>المقالة التالية غير المنتهية</translation>
    </message>
    <message>
        <source>The article that says the same</source>
        <translation>المقالة التي تكررها</translation>
    </message>
    <message>
        <source>Cut or keep the paragraph</source>
        <translation>حذف الفقرة من المقالة أو إبقاؤها</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>اقتراح من جديد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Reviewer&apos;s name</source>
        <translation>اسم المراجع</translation>
    </message>
    <message>
        <source>Labels of the project</source>
        <translation>فئات المشروع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>About Muraji</source>
        <translation>حول مُراجِع</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>البحث في قائمة المقالات</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Undo to the line chosen in the history</source>
        <translation>تراجع إلى السطر المختار في السجل</translation>
    </message>
    <message>
        <source>Guidelines for the label in hand</source>
        <translation>إرشادات الفئة الحالية</translation>
    </message>
    <message>
        <source>Sheet of keys to print</source>
        <translation>ورقة المفاتيح للطباعة</translation>
    </message>
    <message>
        <source>Clean or raw reading</source>
        <translation>قراءة منظّفة أو خام</translation>
    </message>
    <message>
        <source>Show the rejected</source>
        <translation>إظهار المرفوض</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>المظهر التالي</translation>
    </message>
    <message>
        <source>Arabic or English</source>
        <translation>العربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>سطر التاريخ</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>سطر الكاتب</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Share bar</source>
        <translation>شريط مشاركة</translation>
    </message>
    <message>
        <source>Related news</source>
        <translation>أخبار ذات صلة</translation>
    </message>
    <message>
        <source>Comment form</source>
        <translation>نموذج تعليق</translation>
    </message>
    <message>
        <source>View counter</source>
        <translation>عدّاد مشاهدات</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>قائمة تنقّل</translation>
    </message>
    <message>
        <source>Source or footer</source>
        <translation>مصدر أو تذييل</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>Teaser of other news</source>
        <translation>خبر آخر</translation>
    </message>
    <message>
        <source>Body of the article</source>
        <translation>متن المقالة</translation>
    </message>
    <message>
        <source>{label}, the whole group</source>
        <translation>{label}، المجموعة كلها</translation>
    </message>
    <message>
        <source>Accept the chosen lines and go on</source>
        <translation>قبول الأسطر المختارة والمتابعة</translation>
    </message>
    <message>
        <source>Reject the chosen lines and go on</source>
        <translation>رفض الأسطر المختارة والمتابعة</translation>
    </message>
    <message>
        <source>Take the line out or in</source>
        <translation>إخراج السطر أو ضمّه</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>السطر التالي</translation>
    </message>
    <message>
        <source>Previous line</source>
        <translation>السطر السابق</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>الاسم التالي</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>الاسم السابق</translation>
    </message>
    <message>
        <source>Open the article of the line</source>
        <translation>فتح مقالة السطر</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>البحث عن اسم</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>العودة إلى المقالة</translation>
    </message>
    <message>
        <source>Topics of articles</source>
        <translation>موضوعات المقالات</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>التعلّم</translation>
    </message>
    <message>
        <source>Clean again what waits</source>
        <translation>تنظيف ما ينتظر مجددًا</translation>
    </message>
    <message>
        <source>Checks and figures</source>
        <translation>الفحوص والأرقام</translation>
    </message>
    <message>
        <source>Checks of the annotation</source>
        <translation>فحص التوسيم</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>الملاحظة التالية</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Mend what was found</source>
        <translation>أصلح ما وُجد</translation>
    </message>
    <message>
        <source>No mistake: dismiss for good</source>
        <translation>ليس خطأ: تجاهل نهائيًا</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>افحص مجددًا</translation>
    </message>
    <message>
        <source>What the review costs, over time</source>
        <translation>كلفة المراجعة على مر الوقت</translation>
    </message>
    <message>
        <source>Check the project file</source>
        <translation>فحص ملف المشروع</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
</context>
<context>
    <name>keycaps</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>then</source>
        <translation>ثم</translation>
    </message>
</context>
<context>
    <name>magnifier</name>
    <message>
        <source>line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>tatweel</source>
        <translation>تطويل</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>some time ago</source>
        <translation>في الماضي</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>some time ahead</source>
        <translation>في المستقبل</translation>
    </message>
    <message>
        <source>a month that is not known</source>
        <translation>شهر غير معروف</translation>
    </message>
    <message>
        <source>{day}, morning</source>
        <translation>{day}، صباحًا</translation>
    </message>
    <message>
        <source>{day}, noon</source>
        <translation>{day}، ظهرًا</translation>
    </message>
    <message>
        <source>{day}, afternoon</source>
        <translation>{day}، بعد الظهر</translation>
    </message>
    <message>
        <source>{day}, evening</source>
        <translation>{day}، مساءً</translation>
    </message>
    <message>
        <source>{day}, night</source>
        <translation>{day}، ليلًا</translation>
    </message>
    <message>
        <source>{day}, by day</source>
        <translation>{day}، نهارًا</translation>
    </message>
    <message>
        <source>years: {count}</source>
        <translation>سنوات: {count}</translation>
    </message>
    <message>
        <source>months: {count}</source>
        <translation>أشهر: {count}</translation>
    </message>
    <message>
        <source>weeks: {count}</source>
        <translation>أسابيع: {count}</translation>
    </message>
    <message>
        <source>days: {count}</source>
        <translation>أيام: {count}</translation>
    </message>
    <message>
        <source>hours: {count}</source>
        <translation>ساعات: {count}</translation>
    </message>
    <message>
        <source>minutes: {count}</source>
        <translation>دقائق: {count}</translation>
    </message>
    <message>
        <source>m</source>
        <translation>م</translation>
    </message>
    <message>
        <source>km</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>سم</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>كغ</translation>
    </message>
    <message>
        <source>t</source>
        <translation>طن</translation>
    </message>
    <message>
        <source>barrels</source>
        <translation>برميل</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>months</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>{min} to {max}</source>
        <translation>من {min} إلى {max}</translation>
    </message>
    <message>
        <source>at least {min}</source>
        <translation>{min} على الأقل</translation>
    </message>
    <message>
        <source>at most {max}</source>
        <translation>{max} على الأكثر</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>نحو {value}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>a {weekday}, which one is not known</source>
        <translation>{weekday} غير معروف أيها</translation>
    </message>
    <message>
        <source>a day that is not known</source>
        <translation>يوم غير معروف</translation>
    </message>
    <message>
        <source>the {year}s</source>
        <translation>عقد {year}</translation>
    </message>
    <message>
        <source>week of {first} to {last}</source>
        <translation>أسبوع {first} إلى {last}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
</TS>
