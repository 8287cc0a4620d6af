import Canvas
import Foundation
import Testing
import Themes

@testable import Program

/// How colours come out for somebody's eyes: a matrix over red, green and blue without gamma, of
/// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency" (2009), for a deficiency that is complete.
enum ColourVision: String, CaseIterable {
    case usual, protanopia, deuteranopia, tritanopia

    private var rows: [SIMD3<Double>] {
        switch self {
        case .usual: [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]
        case .protanopia:
            [
                SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
                SIMD3(-0.003882, -0.048116, 1.051998),
            ]
        case .deuteranopia:
            [
                SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
                SIMD3(-0.011820, 0.042940, 0.968881),
            ]
        case .tritanopia:
            [
                SIMD3(1.255528, -0.076749, -0.178779), SIMD3(-0.078411, 0.930809, 0.147602),
                SIMD3(0.004733, 0.691367, 0.303900),
            ]
        }
    }

    /// Return the colour as it is seen, in Oklab; nil for the terminal's default.
    func seen(_ color: Color) -> SIMD3<Double>? {
        color.linear.map { linear in
            let seen = rows.map { min(1, max(0, ($0 * linear).sum())) }
            return oklab(SIMD3(seen[0], seen[1], seen[2]))
        }
    }

    /// Björn Ottosson's Oklab, where the length between two colours is how different they look:
    /// about 0.02 can just be seen.
    private func oklab(_ linear: SIMD3<Double>) -> SIMD3<Double> {
        let cones = SIMD3(
            cbrt((linear * SIMD3(0.4122214708, 0.5363325363, 0.0514459929)).sum()),
            cbrt((linear * SIMD3(0.2119034982, 0.6806995451, 0.1073969566)).sum()),
            cbrt((linear * SIMD3(0.0883024619, 0.2817188376, 0.6299787005)).sum()))
        return SIMD3(
            (cones * SIMD3(0.2104542553, 0.7936177850, -0.0040720468)).sum(),
            (cones * SIMD3(1.9779984951, -2.4285922050, 0.4505937099)).sum(),
            (cones * SIMD3(0.0259040371, 0.7827717662, -0.8086757660)).sum())
    }
}

@Suite struct `The colours of statuses` {
    private let statuses: [Role] = [.good, .suspended, .warning, .danger]

    /// The smallest difference between two statuses, and which two.
    private func leastGap(
        _ theme: Theme, on ground: Ground, to vision: ColourVision
    ) -> (difference: Double, pair: String)? {
        var nearest: (difference: Double, pair: String)?
        for (place, one) in statuses.enumerated() {
            for other in statuses.dropFirst(place + 1) {
                guard let first = vision.seen(theme[one, on: ground].foreground),
                    let second = vision.seen(theme[other, on: ground].foreground)
                else { continue }
                let gap = first - second
                let difference = (gap * gap).sum().squareRoot()
                if difference < nearest?.difference ?? .infinity {
                    nearest = (difference, "\(one) and \(other)")
                }
            }
        }
        return nearest
    }

    /// More than three times what can just be seen; with 256 colours, more than twice.
    @Test(arguments: Embedded.coloured.map(\.name), ColourVision.allCases)
    func `are told apart by every eye`(name: String, vision: ColourVision) throws {
        let theme = try Embedded.theme(name)
        for ground in [Ground.page, .dialog] {
            let nearest = try #require(leastGap(theme, on: ground, to: vision))
            #expect(nearest.difference >= 0.07, "\(nearest.pair) of \(name)")
            let reduced = try #require(
                leastGap(theme.reduced(to: 256), on: ground, to: vision))
            #expect(reduced.difference >= 0.055, "\(reduced.pair) of \(name), 256 colours")
        }
    }

    /// The colours on its page are the terminal's own.
    @Test(arguments: ColourVision.allCases)
    func `are told apart in the dialogs of the theme terminal`(vision: ColourVision) throws {
        let theme = try Embedded.theme("terminal").reduced(to: 256)
        let nearest = try #require(leastGap(theme, on: .dialog, to: vision))
        #expect(nearest.difference >= 0.07, "\(nearest.pair)")
    }

    /// What the bound is worth: colours that are one and the same to such eyes are far below it.
    @Test func `would not be, were they a red and a green of one brightness`() throws {
        let red = try #require(ColourVision.deuteranopia.seen(.rgb(190, 100, 90)))
        let green = try #require(ColourVision.deuteranopia.seen(.rgb(126, 129, 90)))
        let gap = red - green
        #expect((gap * gap).sum().squareRoot() < 0.05)
        let usual = try #require(ColourVision.usual.seen(.rgb(190, 100, 90)))
        let other = try #require(ColourVision.usual.seen(.rgb(126, 129, 90)))
        #expect(((usual - other) * (usual - other)).sum().squareRoot() > 0.07)
    }
}
