import Canvas

/// What keys mean on every page, or while something is under way.
extension Keymap {
    /// While an act is under way that was not sent yet.
    static let stop = Binding(.escape, command: .stopWrite, hint: \.stopKey)

    /// While a suspension waits to be sent.
    static let takeBack = Binding(.character("u"), .escape, command: .takeBack, hint: \.takeBackKey)

    /// The same while a search is typed.
    static let takeBackTyping = Binding(.escape, command: .takeBack, hint: \.takeBackKey)

    /// What keys mean while a search is typed, for the footer: `SearchField` takes them.
    static let typing = [
        Binding(.escape, command: .back, hint: \.clearSearchKey),
        Binding(.enter, command: .search, hint: \.keepSearchKey),
        Binding(.down, command: .down, hint: \.downKey),
        Binding(.up, command: .up, hint: \.upKey),
        Binding(.control("w"), command: .search, hint: \.dropWordKey),
        Binding(.control("u"), command: .search, hint: \.emptySearchKey),
    ]

    /// To the run, where there is one.
    static let toRun = Binding(.character("F"), command: .run, hint: \.runKey)

    /// While a range is open.
    static let endRange = Binding(.escape, command: .endRange, hint: \.endRangeKey)

    static let moving = [
        Binding(.down, .character("j"), command: .down, hint: \.downKey, isInFooter: false),
        Binding(.up, .character("k"), command: .up, hint: \.upKey, isInFooter: false),
        Binding(
            .pageDown, .control("f"), command: .pageDown, hint: \.pageDownKey, isInFooter: false),
        Binding(.pageUp, .control("b"), command: .pageUp, hint: \.pageUpKey, isInFooter: false),
        Binding(.control("d"), command: .halfPageDown, hint: \.halfPageDownKey, isInFooter: false),
        Binding(.control("u"), command: .halfPageUp, hint: \.halfPageUpKey, isInFooter: false),
        Binding(.home, .character("g"), command: .first, hint: \.topKey, isInFooter: false),
        Binding(.end, .character("G"), command: .last, hint: \.endKey, isInFooter: false),
    ]

    static let everywhere = [
        Binding(.character("R"), command: .refresh, hint: \.refreshKey, isInFooter: false),
        running,
        Binding(
            .character("O"), command: .toggleReadOnly, hint: \.readOnlyKey, isInFooter: false
        ) { $0.offLock },
        Binding(.character("L"), command: .nextLanguage, hint: \.languageKey),
        Binding(.character("T"), command: .nextTheme, hint: \.themeKey, isInFooter: false),
        Binding(.control("l"), command: .redraw, hint: \.redrawKey, isInFooter: false),
        Binding(.character("?"), .function(1), command: .help, hint: \.helpKey),
        Binding(
            .escape, .left, .character("h"), .backspace, command: .back, hint: \.backKey,
            isInFooter: false),
        Binding(.character("q"), command: .quit, hint: \.quitKey),
    ]
}
