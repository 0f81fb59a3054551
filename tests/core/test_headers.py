"""Headers of every answer."""


def test_nothing_inline_and_nothing_from_elsewhere(client, db):
    policy = client.get("/prihlaseni/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")


def test_error_pages_say_what_to_do(signed_in):
    answer = signed_in.get("/nikde/")
    assert answer.status_code == 404
    assert "Zkontrolujte adresu, nebo začněte na úvodní stránce." in answer.content.decode()
