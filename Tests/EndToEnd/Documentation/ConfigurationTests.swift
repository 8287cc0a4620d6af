import Foundation
import Testing

@testable import Program

/// Compares the article on the configuration with what the program reads.
@Suite struct `The article Configuration` {
    private let article: DocumentationPage

    init() throws { article = try .article("Configuration") }

    /// Return what is wrong with a file of this text; nil if nothing.
    private func problem(with source: String) throws -> ConfigProblem {
        let error = #expect(throws: ConfigError.self) {
            _ = try ConfigFile(path: "config.toml", source: source)
        }
        return try #require(error).problem
    }

    /// The rows of the two tables of keys, by key.
    private var rows: [String: [String]] {
        Dictionary(
            article.rows(under: "config.toml").map { ($0[0].code[0], $0) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `has every key of the file, and no others`() throws {
        var known: [String] = []
        for source in ["none = 1\n", "[profiles.work]\nnone = 1\n"] {
            if case .unknownKey(_, let allowed) = try problem(with: source) { known += allowed }
        }
        #expect(known.count > 10)
        #expect(
            article.rows(under: "config.toml").map { $0[0] }.sorted()
                == known.map { "`\($0)`" }.sorted())
    }

    @Test(arguments: [
        ("cloud", "\"x\""), ("rules", "\"x\""), ("partner-kind", "\"x\""), ("roles", "[\"x\"]"),
    ])
    func `has every value of a key that takes a few`(key: String, wrong: String) throws {
        let problem = try problem(with: "[profiles.work]\n\(key) = \(wrong)\n")
        guard case .notAllowed(_, let allowed) = problem else {
            Issue.record("\(problem)")
            return
        }
        #expect(rows[key]?[1].code == allowed)
    }

    @Test func `has the bounds and the standard of what is held`() {
        #expect(
            rows["hold"]?[1].contains("\(Hold.allowed.lowerBound) to \(Hold.allowed.upperBound)")
                == true)
        #expect(rows["hold"]?[2] == "`\(Hold.standard)`")
    }

    @Test func `shows a file that can be read`() throws {
        for source in article.codeBlocks(in: "toml") {
            let file = try ConfigFile(path: "config.toml", source: source)
            #expect(file.defaultName != nil && !file.profiles.isEmpty)
        }
        #expect(article.codeBlocks(in: "toml").count == 1)
    }

    /// A variable is found in the sources as a text of capital letters.
    @Test func `has every variable of the environment, and no others`() throws {
        var texts: Set<String> = []
        let files = FileManager.default.enumerator(
            at: ShippedProgram.root.appendingPathComponent("Sources"),
            includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            texts.formUnion(text.matches(of: /"([A-Z]+(?:_[A-Z]+)*)"/).map { String($0.output.1) })
        }
        let told = Set(
            article.section("Environment variables").codeWords.filter { word in
                word.allSatisfy { $0 == "_" || $0.isUppercase }
            })
        #expect(told.isSuperset(of: texts.filter { $0.contains("_") }))
        #expect(told.isSubset(of: texts))
    }

    @Test func `has the places of the files`() throws {
        let told = Set(article.rows(under: "Files").flatMap { $0[0].code })
        func place(_ path: String?, in name: String) throws -> String {
            let path = try #require(path)
            let start = try #require(path.range(of: "/partnerdeck"))
            return name + path[start.upperBound...]
        }
        let known = Set([
            try place(Surroundings.configFile, in: "CONFIG"),
            try place(Surroundings.defaultStore, in: "DATA"),
            try place(Surroundings.importedStore, in: "DATA"),
            try place(Surroundings.themesFolder, in: "CONFIG") + "/NAME.toml",
            try place(Surroundings.filtersFile(of: "NAME"), in: "CONFIG"),
            try place(Surroundings.dataFolder(of: "NAME"), in: "DATA") + "/directory.sqlite",
            try place(Surroundings.secretsFolder(of: "NAME"), in: "STATE") + "/tokens.json",
            try place(Surroundings.journalFolder, in: "STATE") + "/journal.jsonl",
            try place(Surroundings.journalFolder, in: "STATE") + "/journal.head",
            try place(StateNote.tourSeen.path, in: "STATE"),
            try place(Surroundings.runFolder(), in: "STATE") + "/",
        ])
        #expect(told == known)
    }
}
