"""What Arabic text is: characters, projections, tokens, clitics, page furniture, matching."""
