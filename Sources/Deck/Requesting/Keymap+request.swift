import Canvas

extension Keymap {
    /// The acceptance is the customer's; only the sandbox can play it.
    static func request(playingAcceptance: Bool) -> [Binding] {
        let unread: @Sendable (State) -> Off? = { state in
            guard case .request(let page) = state.pages.last, page.request == nil else {
                return nil
            }
            return .said(\.readFailed)
        }
        let acceptance = Binding(
            .character("P"), command: .playAcceptance, hint: \.playAcceptanceKey
        ) { state in
            if state.place.isReadOnly { return .refused(.readOnly) }
            return state.selectedFormerCustomer == nil ? .said(\.nobodyCouldAccept) : nil
        }
        return [
            Binding(.character("d"), command: .toggleDelegatedAccess, hint: \.delegatedAccessKey)
        ]
            + (playingAcceptance ? [acceptance, search] : []) + [
                Binding(.character("y"), command: .copyText, hint: \.copyTextKey, off: unread),
                Binding(.character("u"), command: .copyLink, hint: \.copyLinkKey, off: unread),
                Binding(.character("w"), command: .save, hint: \.saveKey, off: unread),
            ]
    }
}
