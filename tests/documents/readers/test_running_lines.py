"""Lines that repeat at the edges of pages: headers go, field labels stay."""

from prevence.documents.blocks import BlockKind
from prevence.documents.readers import read_document
from prevence.evaluation.demonstration import reports, write_report


def test_a_field_label_near_the_edge_of_several_pages_is_not_a_running_header(tmp_path):
    report = next(each for each in reports() if each.key == "jivsky-kraj-2025")
    written = write_report(report, tmp_path / "zprava.pdf")
    document = read_document(written.path)
    running = {b.text for b in document.blocks if b.kind is BlockKind.RUNNING_HEADER}
    labels = [b.text for b in document.blocks if b.text == "Plnění opatření:"]
    assert running == {report.paper.running_header}
    assert len(labels) == sum(len(goal.children) for goal in report.truth.nodes)
