# The one door for those who develop it; users need only the README's two commands.
.PHONY: test check format long clean

.venv: pyproject.toml
	python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && touch .venv

test: .venv   ## the tests, as CI runs them
	.venv/bin/python -m pytest -q -n auto --dist loadscope

check: .venv  ## style, types and coverage
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy
	.venv/bin/coverage run -m pytest -q -n auto --dist loadscope && .venv/bin/coverage combine --quiet && .venv/bin/coverage report

format: .venv ## what the formatter can mend
	.venv/bin/ruff check --fix . && .venv/bin/ruff format .

long: .venv   ## the laws with 20,000 examples each
	HYPOTHESIS_PROFILE=long .venv/bin/python -m pytest -q -n auto --dist loadscope tests/property

clean:        ## everything that can be made again
	rm -rf .venv dist .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache
