import Canvas
import Domain

extension State {
    mutating func openRadar() -> [Effect] {
        pages.append(.radar(RadarPage()))
        return []
    }

    /// Opens the customer of a sign, and what it is about. One customer is open at a time: the
    /// pages of another, which the radar was opened from, close.
    mutating func openInRadar() -> [Effect] {
        guard case .radar(let page) = pages.last, let sign = page.selected else { return [] }
        var customer = CustomerPage()
        customer.tab = sign.holding?.tab ?? .account
        open = OpenCustomer(id: sign.customer, companyName: sign.companyName)
        pages = [.radar(page), .customer(customer)]
        if let holding = sign.holding { pages.append(.holding(HoldingPage(holding: holding))) }
        return refreshOpen()
    }

    /// A plan to end the relationship with the customer of a sign.
    mutating func planSign() -> [Effect] {
        guard let sign = selectedSign else { return [] }
        pages.append(.plan(PlanPage(asked: [sign.customer], search: "")))
        return []
    }

    var isOnRadar: Bool { if case .radar = pages.last { true } else { false } }

    var selectedSign: RadarSign? {
        if case .radar(let page) = pages.last { page.selected } else { nil }
    }

    mutating func take(_ radar: Radar) {
        for (place, page) in pages.enumerated() {
            guard case .radar(var page) = page else { continue }
            page.isReading = false
            page.take(radar, in: words, height: radarItemHeight(page))
            pages[place] = .radar(page)
        }
    }

    /// The same search finds other rows in another language.
    mutating func narrowAgain() {
        for (place, page) in pages.enumerated() {
            switch page {
            case .journal(var page):
                page.narrowAgain(in: words)
                pages[place] = .journal(page)
            case .radar(var page):
                page.narrowAgain(in: words)
                pages[place] = .radar(page)
            case .customer, .holding, .blockers, .offers, .request, .activity, .plan, .run:
                continue
            }
        }
    }
}
