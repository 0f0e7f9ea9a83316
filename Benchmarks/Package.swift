// swift-tools-version: 6.2
// What users of the library wait for; a package of its own, so that nobody else builds it.

import PackageDescription

let package = Package(
  name: "asn-text-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "asn-text", path: "..")],
  targets: [
    .executableTarget(
      name: "LibraryTimings", dependencies: [.product(name: "ASNText", package: "asn-text")])
  ],
  swiftLanguageModes: [.v6]
)
