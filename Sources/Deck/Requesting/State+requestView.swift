import Canvas
import Domain

extension State {
    /// The rows left for the former customers below link and text.
    var requestListHeight: Int {
        guard case .request(let page) = pages.last else { return 1 }
        return max(1, Layout.body(of: area, head: requestHead(page).count))
    }

    /// The checkbox for delegated admin privileges, and the text of the e-mail with the link, as
    /// much of it as leaves room for the list below; copying and saving take it whole.
    func requestHead(_ page: RequestPage) -> [Line] {
        let width = max(10, size.columns - 4)
        let included = page.includesDelegatedAccess
        var lines = [
            Line(
                Span(" d ", .key),
                Span((included ? "[x] " : "[ ] ") + words.includeDelegatedAccess))
        ]
        if included {
            lines += words.delegatedAccessNote.wrapped(columns: width).map {
                Line(Span("   " + $0, .warning))
            }
        }
        lines.append(Line(Span(" " + words.emailTextHeading, .heading)))
        let link = page.request?.url ?? ""
        let text = emailText.wrapped(columns: width).map { part in
            let isLink = !part.isEmpty && link.contains(part)
            return Line(Span("  " + part, isLink ? .link : .text))
        }
        let room = max(0, Layout.body(of: area, head: lines.count + 1) - 4)
        lines +=
            text.count > room
            ? text.prefix(max(0, room - 1)) + [Line(Span("  …", .muted))] : text
        if place.playsAcceptance {
            lines.append(Line(Span(" " + words.formerCustomersHeading, .heading)))
        }
        return Array(lines.prefix(max(1, area.rows - 4)))
    }

    func requestBody(_ page: RequestPage) -> [Line] {
        guard place.playsAcceptance else { return [] }
        guard !page.formerCustomers.isEmpty else {
            return [Line(Span("  " + words.nobodyCouldAccept, .muted))]
        }
        let customers = listedFormerCustomers(page)
        if customers.isEmpty { return nothingMatches }
        return customers.enumerated().dropFirst(page.cursor.top).map { index, customer in
            let isSelected = index == page.cursor.index
            return Line(
                Span(isSelected ? "› " : "  ", .key), Span(customer.companyName),
                Span("  " + customer.domain + "  " + customer.id.text, .muted),
                isSelected: isSelected)
        }
    }
}
