import FoundationEssentials

/// What is to change when a term ends and is renewed; nil members stay as they are.
package struct NextTerm: Hashable, Sendable, Codable {
    package var quantity: Int?
    /// `P1M`, `P1Y` or `P3Y`.
    package var termDuration: String?
    /// `monthly`, `annual` or `triennial`.
    package var billingCycle: String?

    package init(
        quantity: Int? = nil, termDuration: String? = nil, billingCycle: String? = nil
    ) {
        self.quantity = quantity
        self.termDuration = termDuration
        self.billingCycle = billingCycle
    }

    /// Whether nothing changes.
    package var isEmpty: Bool { self == NextTerm() }
}

/// `scheduledNextTermInstructions` as a line that an operator can read: the product with its term
/// and cycle, and `quantity N`. `CFQ7:0001:CFQ8 P1Y monthly quantity 8`.
package struct NextTermLine: Hashable, Sendable {
    /// `product:sku:availability`; nil if it is not named.
    package var product: String?
    /// Term and cycle come with the product only.
    package var term: NextTerm

    package init(product: String?, _ term: NextTerm) {
        self.product = product
        self.term = term
    }

    /// Nil for a text of any other form, such as the JSON of instructions that have more.
    package init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        var term = NextTerm()
        if words.count > 1, words[words.count - 2] == "quantity" {
            guard let quantity = Int(words[words.count - 1]) else { return nil }
            term.quantity = quantity
            words.removeLast(2)
        }
        guard words.count <= 3 else { return nil }
        if let first = words.first {
            guard Self.isProduct(first) else { return nil }
            term.termDuration = words.count > 1 ? words[1] : nil
            term.billingCycle = words.count > 2 ? words[2] : nil
        }
        product = words.first
        self.term = term
        // Nothing at all is no line.
        if product == nil, term.isEmpty { return nil }
    }

    package var text: String {
        let named = product.map { [$0, term.termDuration, term.billingCycle] } ?? []
        let words = named + [term.quantity.map { "quantity \($0)" }]
        return words.compactMap(\.self).joined(separator: " ")
    }

    /// Whether it names product, SKU and availability.
    static func isProduct(_ text: String) -> Bool {
        text.split(separator: ":", omittingEmptySubsequences: false).count == 3
            && !text.contains(" ") && !text.hasPrefix("{")
    }
}

extension NextTermLine {
    /// The JSON that `scheduledActions` have for it.
    var json: String {
        let ids = product?.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let instructions = Instructions(
            product: ids.map {
                Instructions.Product(
                    productId: $0[0], skuId: $0[1], availabilityId: $0[2],
                    billingCycle: term.billingCycle, termDuration: term.termDuration)
            }, quantity: term.quantity)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? encoder.encode(instructions)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// From that JSON. Throws what it is not; nil if it has more than a line can say.
    init?(_ decoder: any Decoder) throws {
        let read = try Instructions(from: decoder)
        guard read.isWhole else { return nil }
        let product = read.product
        self.init(
            product: product.map { "\($0.productId):\($0.skuId):\($0.availabilityId)" },
            NextTerm(
                quantity: read.quantity, termDuration: product?.termDuration,
                billingCycle: product?.billingCycle))
        if self.product == nil, term.isEmpty { return nil }
    }

    private struct Instructions: Codable {
        struct Product: Codable {
            let productId, skuId, availabilityId: String
            var billingCycle, termDuration: String?
        }
        var product: Product?
        var quantity: Int?
        /// Whether all its members were read.
        var isWhole = true

        init(product: Product?, quantity: Int?) {
            self.product = product
            self.quantity = quantity
        }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: MemberName.self)
            quantity = try members.decodeIfPresent(Int.self, forKey: "quantity")
            product = try members.decodeIfPresent(Product.self, forKey: "product")
            isWhole = members.hasOnly(["quantity", "product"])
            if product != nil {
                let named = try members.nestedContainer(keyedBy: MemberName.self, forKey: "product")
                isWhole =
                    isWhole
                    && named.hasOnly([
                        "productId", "skuId", "availabilityId", "billingCycle", "termDuration",
                    ])
            }
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: MemberName.self)
            try members.encodeIfPresent(product, forKey: "product")
            try members.encodeIfPresent(quantity, forKey: "quantity")
        }
    }
}

extension Renewal {
    /// The seats of the next term, where they are scheduled; nil if none are, or nobody can read
    /// them.
    package var scheduledQuantity: Int? {
        scheduledNextTermInstructions.flatMap { NextTermLine($0)?.term.quantity }
            ?? scheduledActions?.instructions?.term.quantity
    }
}

/// The name of a member in JSON.
struct MemberName: CodingKey, Hashable, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init(stringLiteral: String) { stringValue = stringLiteral }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<MemberName> {
    /// Whether it has no other members, but for nulls.
    fileprivate func hasOnly(_ names: Set<String>) -> Bool {
        allKeys.allSatisfy { key in
            names.contains(key.stringValue) || (try? decodeNil(forKey: key)) == true
        }
    }
}
