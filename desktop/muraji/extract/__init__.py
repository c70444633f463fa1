"""What proposes entities: grammars, gazetteer, name tagger, and the pipeline that merges them."""
