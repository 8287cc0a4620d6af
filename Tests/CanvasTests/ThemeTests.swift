import Canvas
import Testing

@Suite struct `Reducing a theme to the colours of a terminal` {
    private let night = Theme(
        name: "night",
        styles: [
            .text: Style(foreground: .rgb(220, 220, 230), background: .rgb(20, 20, 30)),
            .muted: Style(foreground: .rgb(60, 60, 60), background: .rgb(20, 20, 30)),
            .selection: Style(foreground: .rgb(255, 255, 255), background: .rgb(40, 40, 50)),
            .danger: Style(
                foreground: .rgb(255, 90, 90), background: .rgb(20, 20, 30), attributes: .bold),
        ])

    @Test func `finds the nearest colours`() {
        #expect(Color.rgb(255, 0, 0).reduced(to: 256) == .indexed(196))
        #expect(Color.rgb(128, 128, 128).reduced(to: 256) == .indexed(244))
        #expect(Color.rgb(250, 10, 10).reduced(to: 16) == .ansi(9))
        #expect(Color.rgb(190, 10, 10).reduced(to: 8) == .ansi(1))
        #expect(Color.indexed(21).reduced(to: 16) == .ansi(12))
        #expect(Color.rgb(255, 143, 135).reduced(to: 8) == .ansi(1))
        #expect(Color.ansi(12).reduced(to: 8) == .ansi(4))
        #expect(Color.ansi(8).reduced(to: 8) == .terminal)
        #expect(Color.rgb(1, 2, 3).reduced(to: 1 << 24) == .rgb(1, 2, 3))
        #expect(Color.ansi(3).reduced(to: 0) == .terminal)
    }

    @Test func `shows a lost background in reverse`() {
        for colors in [0, 8, 16] {
            let selection = night.reduced(to: colors)[.selection]
            #expect(selection.attributes.contains(.reverse), "\(colors) colours")
        }
        #expect(!night.reduced(to: 256)[.selection].attributes.contains(.reverse))
    }

    @Test(arguments: [0, 8, 16, 256, 1 << 24])
    func `keeps text legible and attributes in place`(colors: Int) {
        let reduced = night.reduced(to: colors)
        for role in Role.allCases {
            let style = reduced[role]
            #expect(style.foreground != style.background || style.foreground == .terminal)
            #expect(style.attributes.isSuperset(of: night[role].attributes))
        }
    }

    @Test func `leaves nothing but attributes without colours`() {
        let reduced = night.reduced(to: 0)
        for role in Role.allCases {
            #expect(reduced[role].foreground == .terminal)
            #expect(reduced[role].background == .terminal)
        }
        #expect(Theme.plain.reduced(to: 0)[.selection].attributes == .reverse)
    }

    @Test func `has the fill of dialogs on 256 colours or more, and the page's below`() {
        let theme = Theme(
            name: "night",
            styles: [
                .text: Style(foreground: .rgb(220, 220, 230), background: .rgb(20, 20, 30)),
                .dialog: Style(foreground: .rgb(250, 250, 250), background: .rgb(60, 60, 90)),
                .good: Style(foreground: .rgb(90, 220, 90), background: .rgb(20, 20, 30)),
            ], dialogColors: [.good: .rgb(140, 255, 140)])
        for colors in [256, 1 << 24] {
            let reduced = theme.reduced(to: colors)
            #expect(reduced[.dialog].background != reduced[.text].background)
            #expect(reduced[.good, on: .dialog].background == reduced[.dialog].background)
            #expect(reduced[.good, on: .dialog].foreground != reduced[.good].foreground)
        }
        for colors in [0, 8, 16] {
            let reduced = theme.reduced(to: colors)
            #expect(reduced[.dialog].background == reduced[.text].background)
            #expect(!reduced[.dialog].attributes.contains(.reverse))
            #expect(reduced[.good, on: .dialog] == reduced[.good])
        }
    }

    @Test func `keeps the colour that a status has among eight, however near another is`() {
        let theme = Theme(
            name: "olive",
            styles: [
                .text: Style(foreground: .rgb(220, 220, 210), background: .rgb(20, 20, 20)),
                .good: Style(foreground: .rgb(184, 187, 38), background: .rgb(20, 20, 20)),
                .warning: Style(foreground: .rgb(220, 120, 60), background: .rgb(20, 20, 20)),
                .suspended: Style(foreground: .ansi(6), background: .rgb(20, 20, 20)),
            ])
        #expect(theme.reduced(to: 8)[.good].foreground == .ansi(2))
        #expect(theme.reduced(to: 16)[.warning].foreground == .ansi(11))
        // The theme has asked for one of the terminal's own.
        #expect(theme.reduced(to: 8)[.suspended].foreground == .ansi(6))
    }

    @Test func `merges a selection over what it covers`() {
        let danger = night[.danger].selected(night[.selection])
        #expect(danger.background == .rgb(40, 40, 50))
        #expect(danger.attributes == .bold)
        let good = Style(foreground: .ansi(2), attributes: [.dim, .bold])
        let reversed = good.selected(Style(attributes: .reverse))
        #expect(reversed == Style(attributes: [.bold, .reverse]))
    }
}
