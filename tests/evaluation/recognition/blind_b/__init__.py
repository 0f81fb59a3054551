"""Reports of invented offices, written without knowing the reader."""
