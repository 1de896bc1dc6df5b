// swift-tools-version: 6.2
import PackageDescription

// The modules and their one-way use of each other are described in Sources/jobbtorg/jobbtorg.docc/Structure.md.
// Nothing below knows anything above it; the compiler enforces it.

let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error)
]

let package = Package(
  name: "jobbtorg",
  products: [
    .executable(name: "jobbtorg", targets: ["jobbtorg"]),
    .executable(name: "jobbtorg-bench", targets: ["jobbtorg-bench"]),
    .library(name: "TerminalKit", targets: ["TerminalKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The work itself: pure values and rules.
    .target(name: "Domain", swiftSettings: house),
    .target(name: "Casework", dependencies: ["Domain"], swiftSettings: house),

    // The outside: storage and files.
    .target(
      name: "Repository",
      dependencies: [
        "Casework", "Domain", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .target(name: "TOMLLines", swiftSettings: house),
    .target(
      name: "Exchange",
      dependencies: [
        "Casework", "Domain", "TOMLLines", .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [
        .embedInCode("Resources/reference.toml"),
        .embedInCode("Resources/assessment.toml"),
        .embedInCode("Resources/catalogue.toml"),
        .embedInCode("Resources/partners.toml"),
        .embedInCode("Resources/participation.html.mustache"),
        .embedInCode("Resources/letters/summons.svenska.mustache"),
        .embedInCode("Resources/letters/summons.lattlast.mustache"),
        .embedInCode("Resources/letters/summons.engelska.mustache"),
        .embedInCode("Resources/letters/secondSummons.svenska.mustache"),
        .embedInCode("Resources/letters/secondSummons.lattlast.mustache"),
        .embedInCode("Resources/letters/secondSummons.engelska.mustache"),
        .embedInCode("Resources/letters/plan.svenska.mustache"),
        .embedInCode("Resources/letters/plan.lattlast.mustache"),
        .embedInCode("Resources/letters/plan.engelska.mustache"),
        .embedInCode("Resources/letters/participation.svenska.mustache"),
        .embedInCode("Resources/letters/participation.lattlast.mustache"),
        .embedInCode("Resources/letters/participation.engelska.mustache"),
        .embedInCode("Resources/letters/schedule.svenska.mustache"),
        .embedInCode("Resources/letters/schedule.lattlast.mustache"),
        .embedInCode("Resources/letters/schedule.engelska.mustache"),
        .embedInCode("Resources/letters/page.html.mustache"),
      ],
      swiftSettings: house),
    .target(name: "Demo", dependencies: ["Casework", "Domain"], swiftSettings: house),

    // The terminal.
    .target(name: "CWidth"),
    .target(name: "TerminalKit", dependencies: ["CWidth"], swiftSettings: house),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "NcursesTerminal", dependencies: ["TerminalKit", "CNcurses"], swiftSettings: house),
    .target(
      name: "Themes",
      dependencies: ["TerminalKit", "TOMLLines", .product(name: "TOMLKit", package: "TOMLKit")],
      path: "Themes",
      resources: [
        .embedInCode("kvallsljus.toml"), .embedInCode("dagsljus.toml"), .embedInCode("hogkontrast.toml"),
        .embedInCode("svartvit.toml"), .embedInCode("fargblind.toml"),
      ],
      swiftSettings: house),
    .target(name: "TerminalTesting", dependencies: ["TerminalKit"], swiftSettings: house),

    // What people see, and the program.
    .target(name: "Screens", dependencies: ["TerminalKit", "Casework", "Domain"], swiftSettings: house),
    .executableTarget(
      name: "jobbtorg",
      dependencies: [
        "Screens", "Repository", "Exchange", "Demo", "Themes", "NcursesTerminal", "TerminalKit", "Casework",
        "Domain",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .target(name: "CPty", linkerSettings: [.linkedLibrary("util")]),
    .target(name: "Pty", dependencies: ["CPty"], swiftSettings: house),
    .executableTarget(
      name: "jobbtorg-bench",
      dependencies: ["Pty", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: house),

    .executableTarget(
      name: "jobbtorg-bench-floor", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("sqlite3")]),

    // Tests mirror the sources.
    .executableTarget(name: "jobbtorg-signal-probe", dependencies: ["CNcurses"], path: "Tests/SignalProbe"),
    .target(name: "TestSupport", dependencies: ["TerminalKit"], path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "RepositoryTests",
      dependencies: [
        "Repository", "Casework", "Domain", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      exclude: ["Doors/Doors.md"], swiftSettings: house),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "Repository", "Casework", "Domain", "TerminalTesting", "TestSupport"],
      exclude: ["Snapshots"],
      resources: [.copy("Data")], swiftSettings: house),
    .testTarget(
      name: "TerminalKitTests",
      dependencies: ["TerminalKit", "TerminalTesting", "Themes", "NcursesTerminal", "TestSupport"],
      exclude: ["Snapshots", "Input/Bytes"],
      swiftSettings: house),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "TerminalKit", "TerminalTesting", "Themes", "Repository", "Exchange", "Demo", "Casework",
        "Domain", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "DemoTests", dependencies: ["Demo", "Repository", "Exchange", "Casework", "Domain"], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "jobbtorg", "Pty", "TerminalKit", "Repository", "Exchange", "Demo", "Casework", "Domain", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
