"""A server in an office: fails at start where a secret or the address of the site is missing."""

from prevence.config import environment
from prevence.config.settings.base import *  # noqa: F403

SECRET_KEY = environment.text("PREVENCE_SECRET_KEY")
ALLOWED_HOSTS = environment.words("PREVENCE_HOSTS", environment.text("PREVENCE_HOSTS"))
