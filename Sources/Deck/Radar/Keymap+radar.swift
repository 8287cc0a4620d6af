import Canvas

extension Keymap {
    static let toRadar = Binding(
        .character("!"), command: .radar, hint: \.radarKey, isInFooter: false)

    static let radar = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
            state.selectedSign == nil ? .said(\.nothingSelected) : nil
        },
        search,
        Binding(.character("p"), command: .plan, hint: \.planKey) { state in
            state.selectedSign == nil ? .said(\.nothingSelected) : nil
        },
    ]
}
