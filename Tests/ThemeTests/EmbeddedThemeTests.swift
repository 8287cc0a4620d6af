import Canvas
import Foundation
import Testing
import Themes

@testable import Program

@Suite struct `Every embedded theme` {
    private let library = ThemeLibrary(userFolder: nil)

    @Test(arguments: EmbeddedThemes.names)
    func `can be read, and says how every role looks`(name: String) throws {
        #expect(try library.theme(named: name).name == name)
        var defined: Set<Role> = []
        var next: String? = name
        while let name = next {
            let source = try #require(EmbeddedThemes.source(named: name))
            let file = try ThemeFile(path: name, source: source)
            defined.formUnion(file.roles.keys)
            next = file.inherits
        }
        #expect(Set(Role.allCases).subtracting(defined) == [])
    }

    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)])
    func `has enough contrast`(name: String, least: Double) throws {
        let theme = try library.theme(named: name)
        for role in Role.allCases {
            for style in [theme[role], theme[role].selected(theme[.selection])] {
                let ratio = try #require(style.contrast)
                #expect(ratio >= least, "\(role) of \(name) has \(ratio)")
            }
        }
    }

    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)])
    func `has enough contrast with 256 colours too`(name: String, least: Double) throws {
        let theme = try library.theme(named: name).reduced(to: 256)
        for role in Role.allCases {
            let ratio = try #require(theme[role].contrast)
            #expect(ratio >= least * 0.95, "\(role) of \(name) has \(ratio)")
        }
        #expect(theme[.selection].background != theme[.text].background)
    }

    @Test(arguments: EmbeddedThemes.names, [0, 8, 16])
    func `stays legible on a terminal of few colours`(name: String, colors: Int) throws {
        let theme = try library.theme(named: name).reduced(to: colors)
        for role in Role.allCases {
            if let ratio = theme[role].contrast {
                #expect(ratio >= 1.5, "\(role) of \(name) has \(ratio)")
            }
        }
        #expect(theme[.selection] != theme[.text])
    }

    @Test(arguments: ["dark", "light", "contrast"], [8, 16])
    func `keeps its hues on a terminal of few colours`(name: String, colors: Int) throws {
        let theme = try library.theme(named: name).reduced(to: colors)
        #expect([.ansi(1), .ansi(9)].contains(theme[.danger].foreground))
        #expect([.ansi(2), .ansi(10)].contains(theme[.good].foreground))
    }

    @Test func `leaves the terminal its background, and draws nothing that vanishes on it`() throws
    {
        let theme = try library.theme(named: "terminal")
        let faint: [Color] = [.ansi(0), .ansi(3), .ansi(7), .ansi(8), .ansi(11), .ansi(15)]
        for role in Role.allCases {
            #expect(theme[role].background == .terminal)
            #expect(!faint.contains(theme[role].foreground))
        }
        #expect(theme[.selection].attributes.contains(.reverse))
    }

    @Test func `called mono has no colours`() throws {
        let theme = try library.theme(named: "mono")
        #expect(theme.reduced(to: 0) == theme.reduced(to: 256))
    }
}

extension Style {
    /// The contrast ratio of WCAG 2.1. Nil when the terminal decides on one of the colours.
    var contrast: Double? {
        guard let text = foreground.luminance, let ground = background.luminance else { return nil }
        return (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
    }
}

extension Color {
    fileprivate var luminance: Double? {
        components.map {
            0.2126 * linear($0.red) + 0.7152 * linear($0.green) + 0.0722 * linear($0.blue)
        }
    }

    private func linear(_ level: Int) -> Double {
        let value = Double(level) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
