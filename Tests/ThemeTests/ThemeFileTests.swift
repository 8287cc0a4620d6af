import Canvas
import Testing

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
        #expect(
            library.names == ["terminal", "dark", "light", "contrast", "mono", "mine"])
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
