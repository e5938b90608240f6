"""Records into characters, one file per sink, each with its escaping."""
