extension Theme {
    /// This theme as a terminal of so many colours can show it. Text stays legible: where the
    /// colours that set a role apart come out the same, it is shown in reverse.
    package func reduced(to colors: Int) -> Theme {
        let page = self[.text]
        var styles: [Role: Style] = [:]
        for role in Role.allCases {
            styles[role] = self[role].reduced(to: colors, on: page)
        }
        return Theme(name: name, styles: styles)
    }
}

extension Style {
    fileprivate func reduced(to colors: Int, on page: Style) -> Style {
        let reducedPage = page.reduced(to: colors)
        var style = reduced(to: colors)
        let isIllegible = style != self && !style.foreground.isLegible(on: style.background)
        if background == page.background {
            if isIllegible { style.foreground = reducedPage.foreground }
            style.background = reducedPage.background
        } else if isIllegible || style.background == reducedPage.background {
            style = reducedPage
            style.attributes = attributes.union(.reverse)
        }
        return style
    }

    private func reduced(to colors: Int) -> Style {
        Style(
            foreground: foreground.reduced(to: colors),
            background: background.reduced(to: colors),
            attributes: attributes)
    }
}
