from __future__ import annotations

from pathlib import Path

from facilitator.core.reading import Review
from facilitator.library import translations
from facilitator.library.translations import Version, translation_problems


def version(
    language: str, review: Review = Review.UNREVIEWED, made_from: str | None = None
) -> Version:
    return Version(
        Path(f"peers/{language}.md"), "peers", language, review, f"digest-{language}", made_from
    )


ENGLISH = version("en", Review.WRITTEN)


def test_a_translation_of_what_stands_there_is_no_problem() -> None:
    assert translation_problems([ENGLISH, version("es", made_from="digest-en")]) == []


def test_a_translation_may_be_made_from_any_other_language() -> None:
    spanish = version("es", made_from="digest-en")
    assert translation_problems([ENGLISH, spanish, version("ar", made_from="digest-es")]) == []


def test_a_stale_translation_is_told_with_the_digest_to_write() -> None:
    (problem,) = translation_problems([ENGLISH, version("es", made_from="older")])
    assert problem.message == translations.STALE
    assert "es.md" in str(problem)
    assert 'translated_from = "digest-en"' in str(problem)
    assert problem.facts["usable"] is True


def test_a_translation_without_a_digest_is_told_with_the_digest_to_write() -> None:
    (problem,) = translation_problems([version("es")], [version("ar"), ENGLISH])
    assert problem.message == translations.NO_DIGEST
    assert 'translated_from = "digest-en"' in str(problem)


def test_a_translation_without_a_source_is_told() -> None:
    (problem,) = translation_problems([version("es", made_from="digest-es")])
    assert problem.message == translations.NO_SOURCE
