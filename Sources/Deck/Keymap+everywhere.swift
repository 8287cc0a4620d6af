import Canvas

/// What keys mean on every page, or while something is under way.
extension Keymap {
    /// While an act is under way that was not sent yet.
    static let stop = Binding(.escape, command: .stopWrite, hint: .stop)

    /// While a suspension waits to be sent.
    static let takeBack = Binding(.character("u"), .escape, command: .takeBack, hint: .takeBack)

    /// The same while a search is typed.
    static let takeBackTyping = Binding(.escape, command: .takeBack, hint: .takeBack)

    /// What keys mean while a search is typed, for the footer: `SearchField` takes them.
    static let typing = [
        Binding(.escape, command: .back, hint: .clearSearch),
        Binding(.enter, command: .search, hint: .keepSearch),
        Binding(.down, command: .down, hint: .down),
        Binding(.up, command: .up, hint: .up),
        Binding(.control("w"), command: .search, hint: .dropWord),
        Binding(.control("u"), command: .search, hint: .emptySearch),
    ]

    /// To the run, where there is one.
    static let toRun = Binding(.character("F"), command: .run, hint: .run)

    /// While a range is open.
    static let endRange = Binding(.escape, command: .endRange, hint: .endRange)

    static let moving = [
        Binding(.down, .character("j"), command: .down, hint: .down, isInFooter: false),
        Binding(.up, .character("k"), command: .up, hint: .up, isInFooter: false),
        Binding(
            .pageDown, .control("f"), command: .pageDown, hint: .pageDown, isInFooter: false),
        Binding(.pageUp, .control("b"), command: .pageUp, hint: .pageUp, isInFooter: false),
        Binding(.control("d"), command: .halfPageDown, hint: .halfPageDown, isInFooter: false),
        Binding(.control("u"), command: .halfPageUp, hint: .halfPageUp, isInFooter: false),
        Binding(.home, .character("g"), command: .first, hint: .first, isInFooter: false),
        Binding(.end, .character("G"), command: .last, hint: .last, isInFooter: false),
    ]

    static let everywhere = [
        Binding(.character("R"), command: .refresh, hint: .refresh, isInFooter: false),
        running,
        Binding(
            .character("O"), command: .toggleReadOnly, hint: .readOnly, isInFooter: false
        ) { $0.offLock },
        Binding(.character("L"), command: .nextLanguage, hint: .language),
        Binding(.character("T"), command: .nextTheme, hint: .theme, isInFooter: false),
        Binding(.control("l"), command: .redraw, hint: .redraw, isInFooter: false),
        Binding(.character("?"), .function(1), command: .help, hint: .help),
        Binding(
            .escape, .left, .character("h"), .backspace, command: .back, hint: .back,
            isInFooter: false),
        Binding(.character("q"), command: .quit, hint: .quit),
    ]
}
