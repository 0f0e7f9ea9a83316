// swift-tools-version: 6.2
// asn-text: does the wording of an Indonesian post support a candidate pair?

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "asn-text",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ASNText", targets: ["ASNText"]),
    .executable(name: "asn-text", targets: ["asn-text"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // C below Swift: nothing here knows the subject.
    .systemLibrary(
      name: "ICUCore", pkgConfig: "icu-uc",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["ICUCore"]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CSHA256"),
    .target(name: "CHeap"),
    .target(name: "CLexiconData", exclude: ["update-file-list.sh"]),

    // Leaf modules: one subject each, unaware of one another.
    .target(name: "Hashing", dependencies: ["CSHA256"], swiftSettings: strict),
    .target(
      name: "Patterns", dependencies: ["CPCRE2"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "NaiveBayes", dependencies: ["Hashing"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "UnicodeText", dependencies: ["CICU", "Hashing"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(name: "Neutrality", swiftSettings: strict),

    // The subject: words, elections, posts.
    .target(
      name: "LexiconStore", dependencies: ["CYAML", "CLexiconData", "Hashing"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "Indonesian", dependencies: ["Hashing", "UnicodeText", "LexiconStore"],
      swiftSettings: strict),
    .target(
      name: "Elections", dependencies: ["Hashing", "UnicodeText", "Patterns", "LexiconStore"],
      swiftSettings: strict),
    .target(
      name: "ASNText",
      dependencies: [
        "Hashing", "UnicodeText", "Patterns", "NaiveBayes", "Neutrality", "LexiconStore",
        "Indonesian", "Elections",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "asn-text",
      dependencies: [
        "ASNText", "CHeap", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "HashingTests", dependencies: ["CSHA256", "Hashing"], swiftSettings: strict),
    .testTarget(
      name: "UnicodeTextTests", dependencies: ["TestSupport", "UnicodeText", "CICU", "Hashing"]),
    .testTarget(
      name: "PatternsTests", dependencies: ["TestSupport", "CPCRE2", "Patterns"],
      swiftSettings: strict),
    .testTarget(
      name: "LexiconStoreTests", dependencies: ["TestSupport", "CYAML", "Hashing", "LexiconStore"],
      swiftSettings: strict),
    .testTarget(name: "NaiveBayesTests", dependencies: ["TestSupport", "NaiveBayes", "Hashing"]),
    .testTarget(
      name: "NeutralityTests", dependencies: ["TestSupport", "Neutrality"], swiftSettings: strict),
    .testTarget(
      name: "IndonesianTests",
      dependencies: ["TestSupport", "Hashing", "LexiconStore", "Indonesian"],
      swiftSettings: strict),
    .testTarget(
      name: "ElectionsTests",
      dependencies: ["TestSupport", "Hashing", "UnicodeText", "LexiconStore", "Elections"],
      swiftSettings: strict),
    .testTarget(
      name: "ASNTextTests",
      dependencies: [
        "TestSupport", "Hashing", "UnicodeText", "LexiconStore", "NaiveBayes", "Neutrality",
        "Indonesian",
        "Elections", "ASNText",
      ],
      swiftSettings: strict),
    // Hostile texts, damaged files, many tasks.
    .testTarget(
      name: "RobustnessTests",
      dependencies: [
        "TestSupport", "Hashing", "Patterns", "LexiconStore", "Neutrality", "Indonesian",
        "Elections", "ASNText",
      ],
      swiftSettings: strict),
    // Runs the built tool, which lies beside the test bundle.
    .testTarget(name: "CommandTests", dependencies: ["asn-text"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
