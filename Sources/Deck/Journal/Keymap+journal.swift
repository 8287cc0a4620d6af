import Canvas

extension Keymap {
    static let toJournal = Binding(
        .character("J"), command: .journal, hint: \.journalKey, isInFooter: false)

    static let journal = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.detailsKey) { state in
            state.selectedEntry == nil ? .said(\.nothingSelected) : nil
        },
        search,
        Binding(.character("f"), command: .follow, hint: \.followKey),
        Binding(.character("u"), command: .undo, hint: \.undoKey) { $0.offUndoEntry },
        Binding(.character("C"), command: .certify, hint: \.certifyKey) { $0.offCertificate },
    ]
}
