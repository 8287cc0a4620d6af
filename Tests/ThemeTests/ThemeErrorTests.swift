import Canvas
import Testing

@testable import Program

@Suite struct `A mistake in a theme file` {
    private let roles = Role.allCases.map(\.rawValue)
    private let attributes = ["bold", "dim", "italic", "underline", "reverse"]
    private let embedded = ["terminal", "dark", "light", "contrast", "mono"]

    @Test func `in its syntax is found`() throws {
        let error = try #require(mistake(in: "name = 'x'\n[roles]\ntext = = 3"))
        #expect(error.line == 3)
        guard case .syntax = error.problem else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func `in a key is found`() {
        expect("name = 'x'\ncolours = 1", 2, .unknownKey("colours", allowed: topLevel))
        expect(
            "[roles]\ntext = { fg = 1, colour = 2 }", 2,
            .unknownKey("colour", allowed: ["fg", "bg", "attributes"]))
    }

    @Test func `in a role is found`() {
        expect("[roles]\n\ntext = 1\ntitel = 2", 4, .unknownRole("titel", allowed: roles))
        expect("[roles.titel]\nfg = 1", 1, .unknownRole("titel", allowed: roles))
    }

    @Test func `in an attribute is found`() {
        expect(
            "[roles]\ntext = { attributes = ['bold', 'blink'] }", 2,
            .unknownAttribute("blink", allowed: attributes))
        expect(
            "[roles.text]\nattributes = [\n  'bold',\n  'blink',\n]", 4,
            .unknownAttribute("blink", allowed: attributes))
    }

    @Test func `in a colour is found`() {
        expect("[palette]\na = 1\nb = '#12345'", 3, .unknownColor("#12345", palette: []))
        expect("[palette]\nb = 1\na = 256", 3, .unknownColor("256", palette: []))
        expect(
            "[palette]\nsky = 1\n[roles]\n# sky\ntext = 'skye'", 5,
            .unknownColor("skye", palette: ["sky"]))
        expect("[roles.text]\nfg = 1\nbg = 'x'", 3, .unknownColor("x", palette: []))
    }

    @Test func `in a type is found`() {
        expect("name = 3", 1, .wrongType(key: "name", expected: .text))
        expect("\ninherits = []", 2, .wrongType(key: "inherits", expected: .text))
        expect("roles = 'all'", 1, .wrongType(key: "roles", expected: .table))
        expect("[palette]\nsky = 1.5", 2, .wrongType(key: "sky", expected: .color))
        expect("[roles]\ntext = true", 2, .wrongType(key: "text", expected: .style))
        expect("[roles.text]\nfg = [1]", 2, .wrongType(key: "fg", expected: .color))
        expect(
            "[roles]\ntext = { attributes = 'bold' }", 2,
            .wrongType(key: "attributes", expected: .attributes))
    }

    @Test func `in what it inherits is found`() {
        expect(
            "name = 'mine'\ninherits = 'darc'", 2,
            .missingParent("darc", available: embedded + ["mine"]))
        expect("inherits = 'mine'", 1, .cycle(["mine", "mine"]))
    }

    @Test func `that goes round through several files is found in the last`() throws {
        let folder = try ThemeFolder([
            "a": "inherits = 'b'", "b": "inherits = 'c'", "c": "name = 'c'\ninherits = 'b'",
        ])
        let error = #expect(throws: ThemeError.self) {
            try ThemeLibrary(userFolder: folder.path).theme(named: "a")
        }
        #expect(error?.problem == .cycle(["b", "c", "b"]))
        #expect(error?.file == folder.path + "/c.toml")
        #expect(error?.line == 2)
    }

    @Test func `in the name asked for is found`() {
        let error = #expect(throws: ThemeError.self) {
            try ThemeLibrary(userFolder: nil).theme(named: "darc")
        }
        #expect(error?.problem == .noSuchTheme("darc", available: embedded))
        #expect(
            "\(error!)"
                == "darc: there is no theme 'darc'; there are \(embedded.joined(separator: ", "))")
    }

    private let topLevel = ["name", "inherits", "palette", "roles"]

    private func mistake(in source: String) -> ThemeError? {
        #expect(throws: ThemeError.self) {
            let folder = try ThemeFolder(["mine": source])
            _ = try ThemeLibrary(userFolder: folder.path).theme(named: "mine")
        }
    }

    private func expect(
        _ source: String, _ line: Int, _ problem: ThemeProblem,
        at location: SourceLocation = #_sourceLocation
    ) {
        let error = mistake(in: source)
        #expect(error?.problem == problem, sourceLocation: location)
        #expect(error?.line == line, sourceLocation: location)
    }
}
