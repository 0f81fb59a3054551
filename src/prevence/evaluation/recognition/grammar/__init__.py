"""The grammar of the genre as data: the TOML tables beside this module.

To teach the reader a new level word, field label or section title, add it to a table; no code
changes. `recognition.phrases` reads the tables, each module of recognition the one it needs.
"""
