import Canvas

extension Keymap {
    static let toJournal = Binding(
        .character("J"), command: .journal, hint: .journal, isInFooter: false)

    static let journal = [
        Binding(.enter, .right, .character("l"), command: .open, hint: .details) { state in
            state.selectedEntry == nil ? .said(.nothingSelected) : nil
        },
        search,
        Binding(.character("f"), command: .follow, hint: .follow),
        Binding(.character("u"), command: .undo, hint: .undo) { $0.offUndoEntry },
        Binding(.character("C"), command: .certify, hint: .certify) { $0.offCertificate },
    ]
}
