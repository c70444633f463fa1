; The Windows installer: for one user, without administrator's rights, in Arabic and English.
; Projects, settings and the sample project are never touched, neither by installing nor by removing.
;
; makensis -DVERSION=1.2.3 -DPAYLOAD=dist/muraji -DICON=muraji.ico -DOUT=setup.exe packaging/windows/muraji.nsi

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Muraji"
!define CLASSES "Software\Classes"

Name "Muraji"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Muraji"
InstallDirRegKey HKCU "Software\Muraji" "InstallDir"
BrandingText "Muraji ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\muraji.exe"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Muraji"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"

!insertmacro MUI_PAGE_LICENSE "${PAYLOAD}\_internal\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"

LangString PROJECT ${LANG_ENGLISH} "Muraji project"
LangString PROJECT ${LANG_ARABIC} "مشروع مُراجِع"
LangString KEPT ${LANG_ENGLISH} "Your projects and settings stay where they are."
LangString KEPT ${LANG_ARABIC} "تبقى مشاريعك وإعداداتك في أماكنها."

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Muraji"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Muraji installer"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "GPL-3.0-or-later"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  ; What an older version had and this one has not must go: but only what the program put there.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Muraji" "InstallDir" "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Muraji.lnk" "$INSTDIR\muraji.exe"

  WriteRegStr HKCU "${CLASSES}\.muraji" "" "Muraji.Project"
  WriteRegStr HKCU "${CLASSES}\Muraji.Project" "" "$(PROJECT)"
  WriteRegStr HKCU "${CLASSES}\Muraji.Project\DefaultIcon" "" "$INSTDIR\muraji.exe,0"
  WriteRegStr HKCU "${CLASSES}\Muraji.Project\shell\open\command" "" '"$INSTDIR\muraji.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "Muraji"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\muraji.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  DetailPrint "$(KEPT)"
  ; File by file at the top: a person may have chosen a folder that holds more than the program.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\muraji.exe"
  Delete "$INSTDIR\muraji-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Muraji.lnk"
  DeleteRegKey HKCU "${CLASSES}\Muraji.Project"
  DeleteRegKey HKCU "${CLASSES}\.muraji"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Muraji"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
