// swift-tools-version: 6.2
// What a service pays that uses the library: building an analyzer, and one call.

import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "asn-text", path: "..")],
  targets: [
    .executableTarget(
      name: "library-bench", dependencies: [.product(name: "ASNText", package: "asn-text")],
      path: "Sources/LibraryBench")
  ],
  swiftLanguageModes: [.v6]
)
