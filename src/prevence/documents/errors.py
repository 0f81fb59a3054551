"""What a reader says when a file cannot be read."""


class DocumentError(Exception):
    """A file was refused.

    The message is one Czech sentence that names the file and says what to do; it is shown as it is.
    """
