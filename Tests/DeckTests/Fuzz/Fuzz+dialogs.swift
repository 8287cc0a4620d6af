import Canvas
import Domain
import Testing

@testable import Deck

extension Fuzz {
    /// That the dialog which was confirmed named every target and whose it is, that the same stood
    /// on the screen before the key was pressed, and its end with it.
    func expectShown(_ writes: [NamedWrite], in before: State) {
        #expect(!writes.isEmpty)
        let text = said(in: before)
        for write in writes {
            #expect(text.contains(write.name.unbroken), "\(write.name) is not in \(text)")
            if let holding = write.write.holding {
                #expect(text.contains(holding.id.suffix(8)), "\(holding.id)")
            }
        }
        expectNamed(writes.map(\.customer), in: before)
    }

    func expectNamed(_ customers: [Customer], in before: State) {
        let text = said(in: before)
        #expect(drawn.dialog != nil)
        if case .confirmation(let confirmation) = before.dialog,
            let offer = confirmation.offer
        {
            // How many is typed, and need not have been drawn.
            #expect(
                text.contains(offer.name.unbroken) && said(in: drawn).contains(offer.name.unbroken))
        } else {
            #expect(said(in: drawn) == text)
        }
        // A removal is confirmed by what is typed, which stands below the text.
        if case .removal = before.dialog, before.lookalikes.isQuiet {
        } else {
            #expect(before.hasShownAll)
        }
        for customer in customers {
            #expect(text.contains(customer.companyName.unbroken), "\(customer.companyName)")
            #expect(text.contains(customer.domain.unbroken), "\(customer.domain)")
            #expect(text.contains(customer.id.text.suffix(6)), "\(customer.id)")
        }
    }

    /// All that a dialog says, however it is broken into lines.
    private func said(in state: State) -> String {
        guard let dialog = state.dialog else { return "" }
        let box = dialog.model.box(in: state)
        return ([box.title] + (box.text + box.prompt).map(\.text)).joined().unbroken
    }
}

extension Dialog {
    /// What it was drawn from.
    var basis: Holdings? {
        switch self {
        case .confirmation(let confirmation): confirmation.basis
        case .removal(let removal): removal.basis
        default: nil
        }
    }
}

extension String {
    fileprivate var unbroken: String { filter { !$0.isWhitespace } }
}
