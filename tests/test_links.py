"""What is known of an address after asking: every verdict, by a local site told what to say."""

from collections import defaultdict
from threading import Event, Lock, Thread

import pytest
from requests import Request

from roadmap.links.ask import Answer, Asker, answers
from roadmap.links.web import NotFoundError, NotPublicError, public_address, session
from tests.answering import Site

PARTS = "https://mill.example.org"
DAY = "Sun, 22 Nov 2026"


@pytest.fixture
def mill():
    with Site() as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.closed.set()
        server.shutdown()


@pytest.fixture
def ask(mill):
    """Ask the local server, whatever the host."""
    return Asker(
        session(lambda _: "127.0.0.1"),
        {"closed.example.org"},
        wait=mill.waited.append,
        timeout=10,
        scheme="http",
    )


def to(status, address):
    return status, {"Location": address}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Answer("sound")),
        (204, Answer("sound")),
        (404, Answer("gone", "It answers 404")),
        (410, Answer("gone", "It answers 410")),
        (401, Answer("doubtful", "It answers 401")),
        (403, Answer("doubtful", "It answers 403")),
        (429, Answer("doubtful", "It answers 429")),
        (503, Answer("doubtful", "It answers 503")),
        (999, Answer("doubtful", "It answers 999")),
        (302, Answer("doubtful", "It answers 302")),
    ],
)
def test_an_answer_is_judged_by_its_status(mill, ask, status, expected):
    assert expected == ask(mill.says("/", status))


@pytest.mark.parametrize("refusal", [403, 404, 405, 501])
def test_a_site_that_refuses_to_be_asked_without_content_is_asked_with_it(mill, ask, refusal):
    assert Answer("sound") == ask(mill.says("/", (200, {"HEAD": refusal})))
    assert ["HEAD", "GET"] == [method for method, _, _ in mill.asked]
    assert [] == mill.waited


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({}, [2]),
        ({"Retry-After": "7"}, [7]),
        ({"Retry-After": "soon"}, [2]),
        ({"Date": f"{DAY} 10:00:00 GMT", "Retry-After": f"{DAY} 10:00:09 GMT"}, [9]),
        ({"Date": f"{DAY} 10:00:00 GMT", "Retry-After": f"{DAY} 09:00:00 GMT"}, [0]),
    ],
)
def test_a_busy_site_is_asked_once_more_when_it_says(mill, ask, headers, waited):
    assert Answer("sound") == ask(mill.says("/", (429, headers), 200))
    assert waited == mill.waited
    assert 2 == len(mill.asked)


def test_a_site_that_asks_for_more_patience_than_there_is_is_left_alone(mill, ask):
    assert Answer("doubtful", "It answers 503") == ask(mill.says("/", (503, {"Retry-After": "31"})))
    assert ([], 1) == (mill.waited, len(mill.asked))


def test_a_site_that_never_answers_is_no_broken_one(mill, ask):
    ask.timeout = 0.05
    assert Answer("doubtful", "It does not answer in time") == ask(mill.address("/silent"))
    assert [2] == mill.waited


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ([301], "/1"),
        ([308, 301], "/2"),
        ([302], None),
        ([303, 307], None),
        ([301, 302], "/1"),  # what lasts ends where something passing begins
        ([302, 301], None),
        ([301] * 5, "/5"),
    ],
)
def test_only_what_has_moved_for_good_has_moved(mill, ask, monkeypatch, chain, expected):
    monkeypatch.setattr("roadmap.links.ask.unusable", lambda url: None)
    for index, status in enumerate(chain):
        mill.says(f"/{index}", to(status, f"/{index + 1}"))
    mill.says(f"/{len(chain)}", 200)

    moved = Answer("moved", mill.address(f"{expected}#part"))
    assert (moved if expected else Answer("sound")) == ask(mill.address("/0#part"))


def test_what_has_moved_to_nothing_is_gone(mill, ask):
    mill.says("/new", 404)

    assert Answer("gone", "It answers 404") == ask(mill.says("/old", to(301, "/new")))


@pytest.mark.parametrize("where", ["/loop", "/loop?again"])
def test_a_site_that_leads_in_circles_is_left(mill, ask, where):
    mill.says("/loop?again", to(302, "/loop"))

    assert Answer("doubtful", "It leads on more than 5 times") == ask(
        mill.says("/loop", to(302, where))
    )
    assert 6 == len(mill.asked)


@pytest.mark.parametrize(
    "where", ["ftp://mill.example.org/", "https://mill.example.org/", "http://me:you@localhost/"]
)
def test_nothing_but_its_own_scheme_is_followed_and_no_password(mill, ask, where):
    elsewhere = Answer("doubtful", "It leads to an address that a plan cannot have")

    assert elsewhere == ask(mill.says("/", to(302, where)))
    assert 1 == len(mill.asked)


@pytest.mark.parametrize("where", ["http://[", "http://\xff\xfe/", "http://a b/", "http:///"])
def test_an_address_that_is_none_is_no_reason_to_stop(mill, ask, where):
    assert "doubtful" == ask(mill.says("/", to(301, where))).verdict


def test_a_new_address_that_a_plan_would_refuse_is_not_proposed(mill, ask):
    mill.says("/?utm_source=mill", 200)

    assert "doubtful" == ask(mill.says("/", to(301, "/?utm_source=mill"))).verdict


def test_a_host_that_is_not_to_be_asked_is_not_asked_on_the_way_either(mill, ask):
    away = mill.says("/away", to(301, mill.address("/", "closed.example.org")))

    assert Answer("skipped", "closed.example.org") == ask(mill.address("/", "closed.example.org"))
    assert Answer("skipped", "closed.example.org") == ask(away)
    assert [("HEAD", "mill.example.org", "/away")] == mill.asked


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1",
     "0.0.0.0", "224.0.0.1", "0x7f.1", "2130706433"],
)  # fmt: skip
def test_an_address_of_this_machine_or_its_network_is_never_asked(mill, host):
    ask = Asker(session(), wait=mill.waited.append, scheme="http", timeout=10)

    assert Answer("doubtful", "Its host is not a public one") == ask(mill.address("/", host))
    assert ([], []) == (mill.asked, mill.waited)


def test_no_address_of_this_machine_is_asked_on_the_way_from_a_public_one(mill):
    def resolve(host):
        return "127.0.0.1" if host == "mill.example.org" else public_address(host)

    ask = Asker(session(resolve), scheme="http", timeout=10)
    away = mill.says("/", to(302, mill.address("/secret", "localhost")))

    assert Answer("doubtful", "Its host is not a public one") == ask(away)
    assert [("HEAD", "mill.example.org", "/")] == mill.asked


def test_a_host_that_resolves_to_a_public_and_a_private_address_is_not_asked(monkeypatch):
    found = [(None, None, None, "", (each, 0)) for each in ("93.184.215.14", "127.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: found)

    with pytest.raises(NotPublicError):
        public_address("mill.example.org")


def test_a_host_that_is_not_found_is_no_broken_one(mill, ask):
    with pytest.raises(NotFoundError):
        public_address("a" * 64 + ".example.org")

    def resolve(host):
        raise NotFoundError(host)

    nowhere = Asker(session(resolve), wait=mill.waited.append)
    assert Answer("doubtful", "Its host is not found") == nowhere(PARTS)


def test_a_connection_is_made_to_the_address_that_was_judged_and_for_the_name_that_was_meant():
    made = session(lambda _: "93.184.215.14")
    request = made.prepare_request(Request("HEAD", f"{PARTS}/flour"))

    where, how = made.get_adapter(PARTS).build_connection_pool_key_attributes(request, True)
    assert ("93.184.215.14", "mill.example.org") == (where["host"], how["server_hostname"])
    assert "CERT_REQUIRED" == how["cert_reqs"]
    assert not made.trust_env


def test_every_address_is_asked_once_and_those_of_a_host_one_after_the_other():
    busy, most, lock = defaultdict(int), defaultdict(int), Lock()
    asked, met = [], Event()

    def ask(url):
        host = url.split("/")[2]
        with lock:
            busy[host] += 1
            most[host] = max(most[host], busy[host])
            asked.append(url)
            if len({each for each in busy if busy[each]}) == 2:
                met.set()
        met.wait(10)  # until the other host is being asked, too
        with lock:
            busy[host] -= 1
        return Answer("sound", url)

    urls = [f"https://{host}.example.org/{page}" for page in range(5) for host in ("a", "b")]
    found = answers([*urls, *urls], ask)

    assert {url: Answer("sound", url) for url in urls} == found
    assert (sorted(urls), {1}) == (sorted(asked), set(most.values()))
    assert met.is_set()
