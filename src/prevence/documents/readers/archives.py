"""What Python's zipfile raises on a damaged or unusual archive."""

import lzma
import struct
import zipfile
import zlib

ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
ENCRYPTED_FLAG = 0x1  # of a part's flag_bits
