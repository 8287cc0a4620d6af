import Deck
import Wording

extension EffectRunner {
    /// Carry out an effect that needs neither screen nor lines of text, which the loop has. Return
    /// what has happened by it at once; nil if that is told later, or never.
    func carryOut(_ effect: Effect, in words: Words) -> Event? {
        switch effect {
        case .read(let read): start(read)
        case .perform(let write, let basis): start(write, basis: basis)
        case .stopWrite: stopWrite()
        case .refresh(let customer): refresh(customer)
        case .refreshAll: refreshAll()
        case .prioritise(let customers): prioritise(customers)
        case .note, .run, .goOn, .setAside, .stopRun, .rehearse, .savePlan, .setReadOnly:
            start(effect)
        case .certify(let customer): certify(customer, in: words)
        case .checkPath(let typed): return .pathChecked(ExportFile.check(typed))
        case .export(let request): export(request)
        case .browse(let address): if !browse(address) { return .notBrowsed(address) }
        case .save(let text, let name): return TextFile.save(text, name: name)
        case .changeFilters(let filters): change(filters)
        case .tourSeen: StateNote.tourSeen.leave()
        case .keepOrders(let orders): keep(.orders, orders.text)
        case .keepColumns(let choices): keep(.columns, choices.text)
        case .keepPane(let look): keep(.pane, look.text)
        case .keepTheme(let name): keep(.theme, name)
        case .copy, .wearTheme, .redraw, .notify, .setMouse, .quit: break
        }
        return nil
    }
}
