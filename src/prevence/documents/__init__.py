"""Office documents in and out: readers give a neutral block tree, writers print a neutral report.

Pure library: no Django, and no knowledge of what a priority or a measure is.
"""
