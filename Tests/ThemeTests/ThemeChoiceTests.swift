import Canvas
import Testing
import Wording

@testable import Program

@Suite struct `The theme of the start` {
    private func choice(_ name: String?, _ background: String?) -> ThemeChoice {
        ThemeChoice(
            asked: name, background: background, in: ThemeLibrary(userFolder: nil),
            Language.english.words())
    }

    @Test func `is the one asked for, and the background changes nothing then`() {
        let choice = choice("nord", "15;0")
        #expect(choice.theme.name == "nord")
        #expect(!choice.isOpen)
        #expect(choice.complaint == nil)
    }

    @Test func `is the terminal's own where nothing is known`() {
        #expect(choice(nil, nil).theme.name == "terminal")
        #expect(choice(nil, nil).isOpen)
    }

    @Test(arguments: [
        ("15;0", "dark"), ("0;15", "light"), ("15;default;0", "dark"), ("0;default;7", "light"),
        ("7;8", "dark"), ("12;6", "dark"), ("0;9", "light"), ("15;default", "terminal"),
        ("15;16", "terminal"), ("15;-1", "terminal"), ("x", "terminal"), ("15;", "terminal"),
    ])
    func `follows the hint of the environment until the terminal answers`(
        _ variable: String, _ name: String
    ) {
        #expect(choice(nil, variable).theme.name == name)
        #expect(choice(nil, variable).isOpen)
    }

    @Test func `is the default one where the one asked for has a mistake, which is told`() {
        let choice = choice("night", "15;0")
        #expect(choice.theme.name == "terminal")
        #expect(!choice.isOpen)
        #expect(choice.complaint?.contains("night") == true)
        #expect(choice.complaint?.hasSuffix("The default theme is used.") == true)
    }

    @Test func `has a theme for each kind of background`() throws {
        for isDark in [true, false] {
            let name = ThemeChoice.name(onDark: isDark)
            let theme = try ThemeLibrary(userFolder: nil).theme(named: name)
            #expect(theme[.text].background.isDark == isDark)
        }
    }
}
