// swift-tools-version: 6.2

import PackageDescription

/// Ours answer for every warning; the libraries answer for their own.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What the tests look into. `swift test` would build everything so, and another time than the
/// program: it is told not to.
let tested = strict + [.unsafeFlags(["-enable-testing"])]

/// The tests themselves are not optimized: what they test is, and compiling them is what takes
/// long.
let quick = strict + [.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"])]

/// Swift's libraries go into the program, so that it needs none on the machine it runs on. Not by
/// `--static-swift-stdlib`: the tests can't be linked so, and would need everything compiled again.
let carried = [
    "-static-stdlib", "-lswiftSynchronization", "-lCoreFoundation",
    "-lFoundationInternationalization", "-lFoundationEssentials", "-l_FoundationCollections",
    "-l_FoundationCShims", "-l_FoundationICU", "-l_CFXMLInterface",
    // No symbol is looked up by name, and functions of the same code stand once: 5 MB less.
    "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe",
]

let package = Package(
    name: "partnerdeck",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "partnerdeck", targets: ["partnerdeck"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // What is true about customers and what they hold. Imports nothing.
        .target(name: "Domain", swiftSettings: tested),
        // What a screen is made of: keys, roles, lines, frames. Imports nothing.
        .target(name: "Canvas", swiftSettings: strict),
        // What is said to the operator: a protocol for each subject, and a folder for each
        // language.
        .target(name: "Wording", dependencies: ["Domain"], swiftSettings: tested),
        // What the operator sees and may do. Pure: state, update, view.
        .target(
            name: "Deck", dependencies: ["Domain", "Canvas", "Wording"], swiftSettings: tested),
        // The Directory and the activity log, in SQLite.
        .target(
            name: "Storage",
            dependencies: ["Domain", "Files", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        // Microsoft's REST API: resources as on the wire, client, sign-in.
        .target(
            name: "PartnerCenterAPI",
            dependencies: [
                "Domain", "Files", "Cryptography", "CCurl",
            ],
            swiftSettings: tested),
        // The one door to libcurl, which is not linked: it is loaded for the first request.
        .target(name: "CCurl"),
        // Hashes and signatures, by nettle; it is small enough to be carried.
        .target(
            name: "CNettle",
            linkerSettings: [
                .unsafeFlags(["-l:libhogweed.a", "-l:libnettle.a", "-l:libgmp.a"])
            ]),
        .target(name: "Cryptography", dependencies: ["CNettle"], swiftSettings: strict),
        // The one way a file is written, and the one way it is locked.
        .target(name: "Files", swiftSettings: strict),
        // Keeps a Directory fresh from a Partner Center that is far away.
        .target(name: "Replica", dependencies: ["Domain", "Storage"], swiftSettings: strict),
        // What was about to be done, done and refused: one file, chained by hashes.
        .target(
            name: "Records",
            dependencies: ["Domain", "Files", "Cryptography"],
            swiftSettings: strict),
        // Runs plans.
        .target(name: "Execution", dependencies: ["Domain"], swiftSettings: strict),
        // A Partner Center of our own: sample directory, referee, HTTP routes, mischief.
        .target(
            name: "Sandbox",
            dependencies: [
                "Domain", "Files", "Storage", "PartnerCenterAPI", "Cryptography",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: tested),
        // The one door to libncursesw.
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        // The ncurses screen and its keys.
        .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
        // The theme files, compiled into the binary.
        .target(
            name: "Themes",
            path: "themes",
            resources: [.embedInCode("files")],
            swiftSettings: strict),
        // The one door to what the C library does with freed memory.
        .target(name: "CMalloc"),
        // Arguments, wiring, the loop, the effect runner.
        .target(
            name: "Program",
            dependencies: [
                "Domain", "Canvas", "Wording", "Deck", "Storage", "PartnerCenterAPI", "Replica",
                "Files", "Records", "Execution", "Sandbox", "Terminal", "Themes", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                "TOMLKit",
            ],
            swiftSettings: tested),
        // Stands in for the data of ICU, 34 MB of what the program does not ask for.
        .target(name: "CICU"),
        // Runs the program. No test needs this target: what it is linked with is not theirs.
        .executableTarget(
            name: "partnerdeck", dependencies: ["Program", "CICU"], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(carried)], plugins: ["CommitPlugin"]),
        // Tells the target above which commit it is built from.
        .plugin(name: "CommitPlugin", capability: .buildTool(), path: ".ci/CommitPlugin"),
        // Counts the instructions of the program, and measures it.
        .executableTarget(
            name: "performance", path: "Tests/Performance", exclude: ["budget.txt"],
            swiftSettings: quick),
        // Random numbers from a seed.
        .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
        // Customers, holdings, plans and journal entries as tests name them; clocks and folders.
        .target(
            name: "Samples", dependencies: ["Domain", "Wording"], path: "Tests/Samples",
            swiftSettings: strict),
        // A sandbox for a test, a client of it, and all that a plan needs to be run.
        .target(
            name: "Harness",
            dependencies: [
                "Samples", "Domain", "Storage", "PartnerCenterAPI", "Sandbox", "Records",
                "Execution",
            ],
            path: "Tests/Harness", swiftSettings: strict),
        .testTarget(
            name: "DomainTests", dependencies: ["Domain", "Samples", "Chance"],
            swiftSettings: quick),
        .testTarget(
            name: "CanvasTests", dependencies: ["Canvas", "Chance"], swiftSettings: quick),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Canvas", "Chance"],
            swiftSettings: quick),
        .testTarget(
            name: "WordingTests", dependencies: ["Wording", "Domain", "Samples"],
            swiftSettings: quick),
        // The deck with a world to ask, and what it is given. Its tests are two modules, which two
        // processors compile in half the time.
        .target(
            name: "DeckSupport", dependencies: ["Deck", "Wording", "Domain", "Canvas", "Samples"],
            path: "Tests/DeckSupport", swiftSettings: quick + [.unsafeFlags(["-enable-testing"])]),
        .testTarget(
            name: "DeckTests",
            dependencies: [
                "Deck", "Wording", "Domain", "Canvas", "DeckSupport", "Samples", "Chance",
            ],
            swiftSettings: quick),
        .testTarget(
            name: "DeckActTests",
            dependencies: [
                "Deck", "Wording", "Domain", "Canvas", "DeckSupport", "Samples", "Chance",
            ],
            swiftSettings: quick),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Domain", "Samples", "Chance",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: quick),
        .testTarget(
            name: "PartnerCenterAPITests",
            dependencies: ["PartnerCenterAPI", "Domain", "Samples", "Chance"],
            swiftSettings: quick),
        .testTarget(
            name: "ReplicaTests",
            dependencies: [
                "Replica", "Sandbox", "PartnerCenterAPI", "Storage", "Domain", "Samples", "Harness",
                "Chance",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: quick),
        .testTarget(
            name: "SandboxTests",
            dependencies: [
                "Sandbox", "Replica", "PartnerCenterAPI", "Storage", "Domain", "Samples",
                "Harness", "Chance",
                "Cryptography",
            ],
            swiftSettings: quick),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Samples"], swiftSettings: quick),
        .testTarget(
            name: "CryptographyTests", dependencies: ["Cryptography"], swiftSettings: quick),
        .testTarget(
            name: "RecordsTests",
            dependencies: [
                "Records", "Files", "Cryptography", "Sandbox", "Storage", "Domain", "Samples",
                "Harness", "Chance",
            ],
            swiftSettings: quick),
        .testTarget(
            name: "ExecutionTests",
            dependencies: [
                "Execution", "Records", "Sandbox", "PartnerCenterAPI", "Replica", "Storage",
                "Domain", "Samples", "Harness", "Chance",
            ],
            swiftSettings: quick),
        .testTarget(
            name: "ThemeTests",
            dependencies: ["Program", "Canvas", "Themes", "Wording", "Samples"],
            swiftSettings: quick),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "Program", "PartnerCenterAPI", "Sandbox", "Storage", "Deck", "Canvas", "Wording",
                "Domain", "Records", "Execution", "Samples", "Chance",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: quick),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "Program", "Sandbox", "Domain", "Deck", "Wording", "Terminal", "Samples", "Chance",
            ],
            exclude: ["Golden/screens"],
            swiftSettings: quick),
    ],
    swiftLanguageModes: [.v6]
)
