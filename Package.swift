// swift-tools-version: 6.2

import PackageDescription

/// Ours answer for every warning; the libraries answer for their own.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "partnerdeck",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "partnerdeck", targets: ["partnerdeck"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        // What is true about customers and what they hold. Imports nothing.
        .target(name: "Domain", swiftSettings: strict),
        // What a screen is made of: keys, roles, lines, frames. Imports nothing.
        .target(name: "Canvas", swiftSettings: strict),
        // What the operator sees and may do. Pure: state, update, view.
        .target(name: "Dashboard", dependencies: ["Domain", "Canvas"], swiftSettings: strict),
        // The Directory and the activity log, in SQLite.
        .target(
            name: "Storage",
            dependencies: ["Domain", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        // A Partner Center of our own: sample directory and referee.
        .target(name: "Sandbox", dependencies: ["Domain", "Storage"], swiftSettings: strict),
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
            resources: [
                .embedInCode("terminal.toml"), .embedInCode("dark.toml"),
                .embedInCode("light.toml"), .embedInCode("contrast.toml"),
                .embedInCode("mono.toml"),
            ],
            swiftSettings: strict),
        // Arguments, wiring, the loop, the effect runner.
        .executableTarget(
            name: "partnerdeck",
            dependencies: [
                "Domain", "Canvas", "Dashboard", "Storage", "Sandbox", "Terminal", "Themes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                "TOMLKit",
            ],
            swiftSettings: strict),
        // What the property tests throw.
        .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
        .testTarget(
            name: "DomainTests", dependencies: ["Domain", "Chance"], swiftSettings: strict),
        .testTarget(
            name: "CanvasTests", dependencies: ["Canvas", "Chance"], swiftSettings: strict),
        .testTarget(
            name: "DashboardTests", dependencies: ["Dashboard", "Domain", "Canvas", "Chance"],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Domain", "Chance", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SandboxTests", dependencies: ["Sandbox", "Storage", "Domain"],
            swiftSettings: strict),
        .testTarget(
            name: "ThemeTests", dependencies: ["partnerdeck", "Canvas", "Themes"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEnd", dependencies: ["partnerdeck", "Domain", "Dashboard", "Chance"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
