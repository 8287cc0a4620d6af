import Deck
import Foundation
import Samples
import Testing

/// Checks the README of the checkout the tests were built from.
@Suite(.blocking) struct `The README` {
    private let readme: DocumentationPage

    init() throws { readme = try .readme() }

    @Test func `is short`() { #expect(readme.lines.dropLast().count <= 150) }

    @Test func `has the two commands that do all the set-up`() {
        let commands = readme.lines.filter { $0.hasPrefix(".ci/setup && ") }
        #expect(commands.count == 2)
        let configuration = "-c release -debug-info-format none"
        #expect(
            commands == [
                ".ci/setup && swift build \(configuration) --product partnerdeck"
                    + " && .build/release/partnerdeck",
                ".ci/setup && swift test \(configuration) --disable-testable-imports"
                    + " --disable-xctest --enable-swift-testing",
            ])
    }

    @Test func `begins with what the deck shows`() throws {
        let picture = try #require(readme.codeBlocks().first)
        let deck = try DeckSession(
            in: Home.seeded(), size: TmuxTerminal.WindowSize(columns: 88, rows: 21))
        try deck.open("hanbit")
        try deck.press("4")
        try deck.terminal.wait(for: "the README's picture:\n\(picture)") { screen in
            screen.text.trimmingCharacters(in: .newlines) == picture
        }
    }
}

/// The tests run the same program that the README's command builds.
@Suite(.blocking) struct `The README's commands` {
    @Test func `build the same program, to run it and to test it`() throws {
        let readme = try String(
            contentsOf: ShippedProgram.root.appendingPathComponent("README.md"), encoding: .utf8)
        let commands = readme.split(separator: "\n").filter { $0.hasPrefix(".ci/setup && ") }
        try #require(commands.count == 2)
        let options = " -c release -debug-info-format none "
        #expect(
            commands[0].hasPrefix(".ci/setup && swift build\(options)--product partnerdeck && "))
        #expect(commands[1].hasPrefix(".ci/setup && swift test\(options)--"))
    }

    @Test func `come before the tests: without a program that is new enough there are none`() throws
    {
        let files = FileManager.default
        let root = files.temporaryDirectory.appendingPathComponent(
            "checkout-\(UUID().uuidString.prefix(8))")
        defer { try? files.removeItem(at: root) }
        let program = root.appendingPathComponent(".build/release/partnerdeck")
        let source = root.appendingPathComponent("Sources/room/File.swift")
        let article = root.appendingPathComponent("Sources/room/Documentation.docc/Page.md")
        for file in [program, source, article] {
            try files.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        for file in [source, article] { try Data().write(to: file) }
        #expect(ShippedProgram.shipped(in: root) == .failure(.missing(program.path)))
        try Data().write(to: program)
        func set(_ date: Date, of file: URL) throws {
            try files.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
        }
        let built = Date(timeIntervalSince1970: 1_000_000)
        try set(built, of: program)
        try set(built.addingTimeInterval(-1), of: source)
        try set(built.addingTimeInterval(1), of: article)
        #expect(ShippedProgram.shipped(in: root) == .success(program.path))
        try set(built.addingTimeInterval(1), of: source)
        let choice = ShippedProgram.shipped(in: root)
        #expect(choice == .failure(.older(program.path, than: source.path)))
        #expect(throws: NoProgram.self) { try choice.get() }
    }
}
