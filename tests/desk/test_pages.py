"""The signed-in home and the gallery."""


def test_home_offers_the_next_steps(signed_in):
    answer = signed_in.get("/")
    assert answer.status_code == 200
    assert "Přehled – Prevence" in answer.content.decode()


def test_home_costs_the_same_few_queries(signed_in, django_assert_num_queries):
    with django_assert_num_queries(2):  # session, person
        signed_in.get("/")


def test_home_of_a_stranger_is_the_login(client):
    assert client.get("/").headers["Location"] == "/prihlaseni/?next=/"


def test_home_is_not_written_to(signed_in):
    assert signed_in.post("/").status_code == 405


def test_gallery_shows_a_refused_button_with_its_reason(signed_in):
    shown = signed_in.get("/soucasti/").content.decode()
    assert "Zprávu lze vytvořit, až budou potvrzené všechny nejisté hodnoty." in shown
    assert "<c-" not in shown
