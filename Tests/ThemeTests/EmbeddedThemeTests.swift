import Canvas
import Foundation
import Samples
import Testing
import Themes
import Wording

@testable import Program

/// What the program comes with, and what is asked of it.
enum Embedded {
    static let library = ThemeLibrary(userFolder: nil)

    /// Those that leave all colours, or the background, to the terminal.
    static let uncoloured = ["terminal", "mono"]

    /// Those with a background of their own, and the contrast each has to reach.
    static let coloured = EmbeddedThemes.names.filter { !uncoloured.contains($0) }.map { name in
        (name: name, contrast: name.hasPrefix("contrast") ? 7.0 : 4.5)
    }

    static func theme(_ name: String) throws -> Theme { try library.theme(named: name) }

    /// Those made of a palette that others made.
    static let borrowed = EmbeddedThemes.names.filter { name in
        !uncoloured.contains(name) && !["dark", "light"].contains(name)
            && !name.hasPrefix("contrast")
    }
}

@Suite struct `Every embedded theme` {
    @Test func `is one of many, the old names among them`() {
        #expect(EmbeddedThemes.names.count >= 16)
        #expect(EmbeddedThemes.names.first == "terminal")
        #expect(
            Set(EmbeddedThemes.names).isSuperset(
                of: ["terminal", "dark", "light", "contrast", "mono"]))
    }

    @Test(arguments: EmbeddedThemes.names)
    func `can be read, and says how every role looks`(name: String) throws {
        #expect(try Embedded.theme(name).name == name)
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

    @Test(arguments: Embedded.borrowed)
    func `says whose palette it is, and its licence`(name: String) throws {
        let source = try #require(EmbeddedThemes.source(named: name))
        let head = source.prefix { $0 != "=" }
        #expect(head.hasPrefix("# The palette "))
        #expect(head.contains(", by ") && head.contains("https://"))
        #expect(head.contains("Licence of the palette: MIT"))
    }

    @Test(arguments: Embedded.coloured)
    func `has enough contrast on every ground`(name: String, least: Double) throws {
        let theme = try Embedded.theme(name)
        for ground in Ground.allCases {
            for role in Role.allCases {
                let ratio = try #require(theme[role, on: ground].contrast)
                #expect(ratio >= least, "\(role) on the \(ground) of \(name) has \(ratio)")
            }
        }
    }

    @Test(arguments: Embedded.coloured.map(\.name))
    func `tells names and numbers from what is muted`(name: String) throws {
        let theme = try Embedded.theme(name)
        let pair = Style(
            foreground: theme[.text].foreground, background: theme[.muted].foreground)
        let ratio = try #require(pair.contrast)
        #expect(ratio >= 1.25, "\(name) has \(ratio)")
    }

    /// A colour may move a little to the nearest of 256.
    @Test(arguments: Embedded.coloured)
    func `has enough contrast with 256 colours too`(name: String, least: Double) throws {
        let theme = try Embedded.theme(name).reduced(to: 256)
        for ground in Ground.allCases {
            for role in Role.allCases {
                let ratio = try #require(theme[role, on: ground].contrast)
                #expect(
                    ratio >= least * 0.95, "\(role) on the \(ground) of \(name) has \(ratio)")
            }
        }
    }

    @Test(arguments: Embedded.coloured, [256, 1 << 24])
    func `tells page, dialog, selection and frame apart`(
        theme: (name: String, contrast: Double), colors: Int
    ) throws {
        let theme = try Embedded.theme(theme.name).reduced(to: colors)
        let grounds = [Role.text, .dialog, .selection, .frame].map { theme[$0].background }
        #expect(Set(grounds).count == 4, "\(theme.name)")
        #expect(theme[.border, on: .dialog].background == theme[.dialog].background)
    }

    @Test(arguments: EmbeddedThemes.names, [0, 8, 16])
    func `stays legible on a terminal of few colours`(name: String, colors: Int) throws {
        let theme = try Embedded.theme(name).reduced(to: colors)
        for ground in Ground.allCases {
            for role in Role.allCases {
                if let ratio = theme[role, on: ground].contrast {
                    #expect(ratio >= 1.5, "\(role) on the \(ground) of \(name) has \(ratio)")
                }
            }
        }
        #expect(theme[.selection] != theme[.text])
        #expect(theme[.frame] != theme[.text])
        // A fill of one of few colours would swallow some of the others.
        #expect(theme[.dialog].background == theme[.text].background)
    }

    @Test(arguments: Embedded.coloured, [8, 16])
    func `shows a status in the colour of its meaning on a terminal of few colours`(
        theme: (name: String, contrast: Double), colors: Int
    ) throws {
        let theme = try Embedded.theme(theme.name).reduced(to: colors)
        func hue(_ role: Role) -> Int? {
            if case .ansi(let number) = theme[role].foreground { Int(number % 8) } else { nil }
        }
        #expect(hue(.danger) == 1)
        #expect(hue(.good) == 2)
        #expect(hue(.suspended) == 5)
        // Yellow cannot be read on white.
        let isLight = theme[.text].background != .ansi(0)
        #expect((theme[.warning].foreground == theme[.text].foreground) == isLight)
        #expect(isLight || hue(.warning) == 3)
    }

    @Test func `called terminal leaves the terminal its background, and vanishes on none`() throws {
        let theme = try Embedded.theme("terminal")
        let faint: [Color] = [.ansi(0), .ansi(3), .ansi(7), .ansi(8), .ansi(11), .ansi(15)]
        for role in Role.allCases where role != .dialog {
            #expect(theme[role].background == .terminal)
            #expect(!faint.contains(theme[role].foreground))
        }
        #expect(theme[.selection].attributes.contains(.reverse))
    }

    @Test func `called terminal has dialogs that can be read on any terminal`() throws {
        let theme = try Embedded.theme("terminal").reduced(to: 256)
        for role in Role.allCases where ![.selection, .frame].contains(role) {
            let ratio = try #require(theme[role, on: .dialog].contrast, "\(role)")
            #expect(ratio >= 4.5, "\(role) has \(ratio)")
        }
        #expect(theme.reduced(to: 16)[.good, on: .dialog].foreground == .ansi(2))
    }

    @Test func `called mono has no colours`() throws {
        let theme = try Embedded.theme("mono")
        #expect(theme.reduced(to: 0) == theme.reduced(to: 256))
        #expect(theme[.frame].attributes.contains(.reverse))
    }
}
