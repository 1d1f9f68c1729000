"""A command's words in; its work done, a few lines on stdout and an exit code out, a module each.

Heavy things are imported inside the functions: `readout --help` must answer at once.
"""
