import Canvas

extension Keymap {
    static let toRadar = Binding(
        .character("!"), command: .radar, hint: .radar, isInFooter: false)

    static let radar = [
        Binding(.enter, .right, .character("l"), command: .open, hint: .open) { state in
            state.selectedSign == nil ? .said(.nothingSelected) : nil
        },
        search,
        Binding(.character("p"), command: .plan, hint: .plan) { state in
            state.selectedSign == nil ? .said(.nothingSelected) : nil
        },
    ]
}
