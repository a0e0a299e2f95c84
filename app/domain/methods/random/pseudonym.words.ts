/**
 * Words that stay friendly in any pair: nothing about body, age, health, wealth, belief or ability, and no animal that is
 * used to insult.
 */
export const englishAdjectives =
  'Amber Bright Calm Cheerful Clear Coastal Copper Early Evening Gentle Golden Green Happy Hazel Hopeful Kind Lively Lucky Mellow Merry Misty Morning Northern Peaceful Quiet Rosy Silver Soft Spring Starry Steady Summer Sunny Thoughtful Velvet Violet Warm Western Winter'.split(
    ' ',
  );

export const englishNouns =
  'Alder Aspen Avocet Beech Birch Bluebell Bramble Buttercup Cedar Chaffinch Clover Cornflower Crane Crocus Curlew Daisy Dolphin Dragonfly Fern Finch Foxglove Hawthorn Heather Heron Hedgehog Ivy Jasmine Juniper Kingfisher Lapwing Lark Lavender Lilac Linden Lynx Magnolia Maple Marigold Meadow Mint Nightingale Oak Orchid Otter Owl Oriole Poppy Primrose Robin Rowan Sage Seal Skylark Snowdrop Sorrel Sparrow Squirrel Starling Sunflower Swallow Thistle Thyme Tulip Wagtail Waxwing Willow Wren'.split(
    ' ',
  );

/** German stems; the ending follows the noun: -er (der), -e (die), -es (das). */
export const germanAdjectives =
  'Achtsam Bernsteinfarben Blau Bunt Fein Freundlich Friedlich Fröhlich Geduldig Gelb Golden Grün Gütig Heiter Hell Herbstlich Klar Kupfern Leis Lustig Mild Morgendlich Munter Nachdenklich Nett Nordisch Rosig Ruhig Sanft Silbern Sommerlich Sonnig Still Vergnügt Warm Weiß Winterlich Zart'.split(
    ' ',
  );

/** German nouns by article. */
export const germanNouns = {
  der: 'Ahorn Buchfink Eisvogel Enzian Farn Fink Fischotter Flieder Hibiskus Holunder Igel Jasmin Klee Kranich Krokus Lavendel Löwenzahn Luchs Mohn Rittersporn Salbei Schmetterling Seehund Specht Spatz Star Thymian Wacholder Zaunkönig Zeisig',
  die: 'Amsel Aster Birke Buche Dahlie Distel Eiche Espe Glockenblume Haselnuss Hummel Kamille Kastanie Kiefer Kornblume Lerche Libelle Lilie Linde Magnolie Margerite Meise Minze Möwe Nachtigall Nelke Orchidee Primel Rose Schwalbe Sonnenblume Tanne Tulpe Ulme Weide Wiese',
  das: 'Buschwindröschen Edelweiß Eichhörnchen Gänseblümchen Heidekraut Maiglöckchen Rotkehlchen Schneeglöckchen Stiefmütterchen Veilchen Vergissmeinnicht',
} as const;
