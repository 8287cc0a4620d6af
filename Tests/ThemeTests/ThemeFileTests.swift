import Canvas
import Foundation
import Samples
import Testing
import Themes
import Wording

@testable import Program

@Suite struct `A theme file` {
    @Test func `says colours in every form`() throws {
        let theme = try read(
            """
            name = "mine"
            [palette]
            night = "#101418"
            [roles]
            text = { fg = "white", bg = "night" }
            title = 200
            muted = "bright-black"
            good = "#00ff7f"
            danger = { fg = 9, attributes = ["bold", "underline"] }
            link = { fg = "default", bg = "17" }
            """)
        let night = Color.rgb(0x10, 0x14, 0x18)
        #expect(theme[.text] == Style(foreground: .ansi(7), background: night))
        #expect(theme[.title] == Style(foreground: .indexed(200), background: night))
        #expect(theme[.muted].foreground == .ansi(8))
        #expect(theme[.good].foreground == .rgb(0, 255, 127))
        #expect(
            theme[.danger]
                == Style(foreground: .ansi(9), background: night, attributes: [.bold, .underline]))
        #expect(theme[.link] == Style(foreground: .terminal, background: .indexed(17)))
        #expect(theme[.warning] == theme[.text])
    }

    @Test func `made before there were dialogs with a fill still looks as it did`() throws {
        let theme = try read(
            """
            [roles]
            text = { fg = 15, bg = 0 }
            warning = { fg = 3, attributes = ["bold"] }
            danger = { fg = 1, attributes = ["bold"] }
            dialog = 7
            """)
        #expect(theme[.suspended] == theme[.warning])
        #expect(theme[.frame].foreground == theme[.danger].foreground)
        #expect(theme[.frame].attributes.contains(.reverse))
        #expect(theme[.text, on: .dialog] == theme[.dialog])
        #expect(theme[.danger, on: .dialog] == theme[.danger])
    }

    @Test func `says the fill of dialogs, and a colour for text on it`() throws {
        let theme = try read(
            """
            [roles]
            text = { fg = 15, bg = 0 }
            good = { fg = 2, dialog-fg = 10 }
            link = 4
            input = { fg = 15, bg = 8 }
            dialog = { fg = 14, bg = 4 }
            """)
        #expect(theme[.good].foreground == .ansi(2))
        #expect(theme[.good, on: .dialog] == Style(foreground: .ansi(10), background: .ansi(4)))
        // What has the colour of plain text has that of plain text in a dialog.
        #expect(theme[.title, on: .dialog] == theme[.dialog])
        #expect(theme[.link, on: .dialog] == Style(foreground: .ansi(4), background: .ansi(4)))
        #expect(theme[.input, on: .dialog].background == .ansi(8))
    }

    @Test func `wins over the embedded one of its name, and may inherit any`() throws {
        let folder = try ThemeFolder([
            "mine": "inherits = 'dark'\n[palette]\nmint = '#010203'",
            "light": "[roles]\ntext = 'red'",
        ])
        let library = ThemeLibrary(userFolder: folder.path)
        let dark = try library.theme(named: "dark")
        let mine = try library.theme(named: "mine")
        #expect(mine[.good].foreground == .rgb(1, 2, 3))
        #expect(mine[.danger] == dark[.danger])
        #expect(try library.theme(named: "light")[.title].foreground == .ansi(1))
        #expect(library.names == EmbeddedThemes.names + ["mine"])
    }

    @Test func `cannot be reached outside its folder`() throws {
        let folder = try ThemeFolder(["x": ""])
        let library = ThemeLibrary(userFolder: folder.path + "/sub")
        #expect(throws: ThemeError.self) { try library.theme(named: "../x") }
    }

    private func read(_ source: String) throws -> Theme {
        let folder = try ThemeFolder(["mine": source])
        return try ThemeLibrary(userFolder: folder.path).theme(named: "mine")
    }
}

@Suite struct `A mistake in a theme file` {
    private let roles = Role.allCases.map(\.rawValue)
    private let attributes = ["bold", "dim", "italic", "underline", "reverse"]
    private let embedded = EmbeddedThemes.names

    @Test func `in its syntax is found`() throws {
        let error = try #require(mistake(in: "name = 'x'\n[roles]\ntext = = 3"))
        #expect(error.place?.line == 3)
        guard case .syntax = error.problem else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func `in a key is found`() {
        expect("name = 'x'\ncolours = 1", 2, .unknownKey("colours", allowed: topLevel))
        expect(
            "[roles]\ntext = { fg = 1, colour = 2 }", 2,
            .unknownKey("colour", allowed: ["fg", "bg", "dialog-fg", "attributes"]))
    }

    @Test func `in a role is found`() {
        expect("[roles]\n\ntext = 1\ntitel = 2", 4, .unknownRole("titel", allowed: roles))
        expect("[roles.titel]\nfg = 1", 1, .unknownRole("titel", allowed: roles))
    }

    @Test func `is told with line and column`() throws {
        for (source, line, column) in [
            ("[roles]\ntext = { fg = 1, colour = 2 }", 2, 18),
            ("[roles.titel]\nfg = 1", 1, 8),
            ("[roles]\ntext = { attributes = ['bold', 'blink'] }", 2, 32),
            ("[roles.text]\nattributes = [\n  'bold',\n  'blink',\n]", 4, 3),
            ("[palette]\na = 1\n  b = '#12345'", 3, 3),
        ] {
            let error = try #require(mistake(in: source))
            #expect(error.place == TextPlace(line: line, column: column), "\(source)")
            #expect(
                Language.english.words().themeError(error)
                    .hasPrefix("\(error.file):\(line):\(column): "))
        }
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
        expect("[roles.good]\ndialog-fg = 'x'", 2, .unknownColor("x", palette: []))
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
        #expect(error?.place == TextPlace(line: 2, column: 1))
    }

    @Test func `in the name asked for is found`() {
        let error = #expect(throws: ThemeError.self) {
            try ThemeLibrary(userFolder: nil).theme(named: "darc")
        }
        #expect(error?.problem == .noSuchTheme("darc", available: embedded))
        #expect(
            error.map { Language.english.words().themeError($0) }?.contains("darc") == true)
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
        #expect(error?.place?.line == line, sourceLocation: location)
    }
}

/// A folder of theme files, gone when the test is.
final class ThemeFolder {
    private let folder: TemporaryFolder
    var path: String { folder.path }

    init(_ themes: [String: String]) throws {
        folder = try TemporaryFolder()
        for (name, source) in themes {
            try source.write(
                toFile: folder.path("\(name).toml"), atomically: false, encoding: .utf8)
        }
    }
}
