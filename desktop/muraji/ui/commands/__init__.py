"""Commands that need Qt: the command line lists them, this door carries them out."""
