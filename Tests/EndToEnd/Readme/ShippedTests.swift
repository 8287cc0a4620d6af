import Foundation
import Testing

/// What a user has is what was tested.
@Suite(.blocking) struct `The README's commands` {
    @Test func `build the same program, to run it and to test it`() throws {
        let readme = try String(
            contentsOf: Binary.root.appendingPathComponent("README.md"), encoding: .utf8)
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
        #expect(Binary.shipped(in: root) == .failure(.missing(program.path)))
        try Data().write(to: program)
        func set(_ date: Date, of file: URL) throws {
            try files.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
        }
        let built = Date(timeIntervalSince1970: 1_000_000)
        try set(built, of: program)
        try set(built.addingTimeInterval(-1), of: source)
        try set(built.addingTimeInterval(1), of: article)
        #expect(Binary.shipped(in: root) == .success(program.path))
        try set(built.addingTimeInterval(1), of: source)
        let choice = Binary.shipped(in: root)
        #expect(choice == .failure(.older(program.path, than: source.path)))
        #expect(throws: NoProgram.self) { try choice.get() }
    }
}
