# `make demo` and `make test` are all that is needed on a fresh machine with Swift 6.3.

PREFIX ?= /usr/local
DATA ?= ../shared/data
# The standard library goes into the binary on Linux; macOS has it.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib,)
BINARY := .build/release/asn-text

.PHONY: demo test build install lint check model reports documents statistics deps \
  bench gate fuzz torture robustness tsan longrun sbom reproducible

demo: build
	$(BINARY) score --format human "Ayo coblos nomor 3, Pramono–Rano menang satu putaran!"
	$(BINARY) score --format json "Ayo coblos nomor 3, Pramono–Rano menang satu putaran!"

test: deps
	swift build --build-tests
	swift test --skip-build --disable-xctest

build: deps
	swift build -c release --product asn-text $(STATIC)
	strip $(BINARY)

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/asn-text

lint:
	swift format lint --strict -r -p Sources Tests Package.swift

check: build
	$(BINARY) lexicon check
	$(BINARY) rules test

# The default model, from our corpus and the published counts alone.
model: build
	$(BINARY) train $(sort $(wildcard Corpus/*.jsonl)) --output Corpus/Model/default.model

# The committed accuracy of the default model, and the pages that follow from it and the rules.
reports: build documents
	./.ci/reports $(BINARY)

# The pages of Lexicons/rules that are made: rows with their cases, answers in full.
documents: build
	./.ci/documents $(BINARY)

# Every fuzz target with address sanitizer for SECONDS each; see Fuzz/run for one alone.
fuzz: deps
	Fuzz/run build
	Fuzz/run all $(or $(SECONDS),20)

# `train` killed 200 times: the model is the old or the new file, whole.
torture: build
	Tests/Scripts/torture.sh $(or $(TIMES),200)

# Streams, signals, system calls, hostile texts.
robustness: build
	Tests/Scripts/streams.sh
	Tests/Scripts/sealed.sh
	Tests/Scripts/hostile.sh docs/robustness/growth.csv

# Thread sanitizer over eight tasks that share one analyzer.
tsan: deps
	Tests/Scripts/tsan.sh $(or $(SECONDS),600)

# Resident memory of one process for SECONDS, as CSV and SVG.
longrun: build
	mkdir -p docs/robustness
	Tests/Scripts/longrun.sh $(or $(SECONDS),3600) docs/robustness/long-run

# What the binary is made of, as CycloneDX.
sbom: deps
	swift package resolve
	./.ci/sbom > .build/sbom.json

# Two builds of one commit in two folders: the same bytes or not.
reproducible: deps
	./.ci/reproducible

# The counts of public labelled sets; needs their texts in DATA, which are not ours to ship.
statistics: build
	$(BINARY) statistics $(DATA)/jatim2024.train.jsonl --labels Corpus/Readings/public-sets.tsv \
	  --output Lexicons/statistics/pilkada-jatim-2024.tsv \
	  --note "public tweet set of this election, stance read again by us, see Corpus/README.md"
	$(BINARY) statistics $(DATA)/pilpres2019.jsonl --labels Corpus/Readings/public-sets.tsv \
	  --output Lexicons/statistics/pilpres-2019.tsv \
	  --note "public tweet set of this election, stance read again by us, see Corpus/README.md"
	$(BINARY) statistics $(DATA)/pilpres2024.jsonl --labels Corpus/Readings/public-sets.tsv \
	  --output Lexicons/statistics/pilpres-2024.tsv \
	  --note "public tweet set of this election, stance read again by us, see Corpus/README.md"

# Speed, memory, growth, starts and training, beside ICU's word breaker, scikit-learn and fastText;
# writes Benchmarks/Results.
bench: build
	swift build -c release --package-path Benchmarks
	./Benchmarks/run --binary $(BINARY) --library Benchmarks/.build/release/LibraryTimings \
	  $(if $(POSTS),--posts $(POSTS)) $(BENCHFLAGS)

# What a post costs, in allocations and instructions, against the committed figures.
gate: build
	./Benchmarks/gate $(BINARY)

# The C libraries: ICU, PCRE2 and libyaml.
deps:
	@./.ci/install-libraries
