# The only front door; CI calls the same targets.
.DEFAULT_GOAL := help
SHELL := /usr/bin/env bash
CONFIGURATION ?= Release
MATCHING := artifacts/bin/Matching.Cli/$(shell echo $(CONFIGURATION) | tr A-Z a-z)/matching
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

.PHONY: help
help: ## Show what there is to make
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: cli ## Build, then run the whole job on a bundled sample network; under a minute after the build
	@$(MATCHING) demo

.PHONY: test
test: build foreign ## Build and run every test; the last line counts them
	@eng/test $(CONFIGURATION)

.PHONY: serve
serve: cli ## Serve the sample network until interrupted
	@$(MATCHING) serve --sample

.PHONY: build
build: packages ## Build everything
	@dotnet build Matching.sln -c $(CONFIGURATION) --nologo -v q -clp:NoSummary

.PHONY: cli
cli: packages
	@dotnet build src/Matching.Cli -c $(CONFIGURATION) --nologo -v q -clp:NoSummary

.PHONY: lint
lint: ## Check the contract: style, comments, breaking changes
	@eng/contract

.PHONY: foreign
foreign: # What the tests need that NuGet does not carry; they skip by name what cannot be had
	@eng/contract setup
	@eng/interop

.PHONY: packages
packages:
	@eng/packages

.PHONY: bench
bench: cli ## Measure suggestions on a generated network of 100,000 members and 1,000,000 ties
	@$(MATCHING) bench suggest --members 100000 --ties 1000000

.PHONY: bench-loops
bench-loops: packages ## Measure the inner loops that FILTER (*) names, beside what one would write instead
	@dotnet build tests/Matching.Benchmarks -c $(CONFIGURATION) --nologo -v q -clp:NoSummary
	@artifacts/bin/Matching.Benchmarks/$(shell echo $(CONFIGURATION) | tr A-Z a-z)/Matching.Benchmarks --filter '$(or $(FILTER),*)' --artifacts artifacts/benchmarks

.PHONY: soak
soak: build ## Run the property tests on ROUNDS (1,000) new cases each
	@MATCHING_SOAK=$${ROUNDS:-1000} eng/test $(CONFIGURATION) -class '*.InvariantTests' -class '*+Random'

.PHONY: clean
clean: ## Remove what was built
	@rm -rf artifacts .package-set
