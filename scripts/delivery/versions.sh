# shellcheck shell=bash disable=SC2034
# The tools of a delivery that no distribution carries: built from their sources by Go, whose checksum database holds each
# version to the bytes that everybody else got.
syft=github.com/anchore/syft/cmd/syft@v1.57.1
grype=github.com/anchore/grype/cmd/grype@v0.121.3
cosign=github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3
